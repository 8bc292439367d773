// The pages of signing in with a provider, which only a site that has one shows.
import { heading } from "./lib/idea.ts";
import { withProvider } from "./lib/provider.ts";
import { expect } from "./lib/test.ts";
import { walk } from "./lib/walk.ts";

const test = withProvider({ wim: { email: "wim@voorbeeld.example", email_verified: false } });

test("the pages of signing in with a provider: for everybody", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/inloggen");
  await walk(page, "sign in with a provider");
  await page.getByRole("button", { name: "Inloggen met Stadspas" }).click();
  await page.getByRole("button", { name: "wim" }).click();
  await expect(heading(page, "Bevestig uw e-mailadres")).toBeVisible();
  await walk(page, "confirm an address");
  await page.goto("/inloggen/terug/stadspas?state=van-een-ander");
  await expect(heading(page, "Het inloggen is niet gelukt")).toBeVisible();
  await walk(page, "signing in failed");
});
