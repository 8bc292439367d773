// The pages of a passkey, which only a site with a name has: before there is one, with one, using it, and when that fails.
import { accept } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";
import { walk } from "./lib/walk.ts";

test("making and using a passkey: for everybody", async ({ page, site }) => {
  test.setTimeout(120_000);
  const town = site.of("den-helder");
  await accept(page, await site.invitation("den-helder", `sam-${unique()}@voorbeeld.example`));
  await page.goto(`${town}/mijn/tweede-stap`);
  await walk(page, "own second step, no passkey");
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.getByRole("button", { name: "Maak een toegangssleutel" }).click();
  await expect(page.getByRole("status")).toContainText("Uw toegangssleutel is bewaard.");
  await walk(page, "own second step, a passkey");
  await page.goto(`${town}/inloggen/tweede-stap?terug=/werk`);
  await walk(page, "second step, a passkey");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Gebruik uw toegangssleutel" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await walk(page, "second step, a passkey that failed");
});
