// The pages of signing in with a provider, which only a site that has one shows.
import { forget, giveCookie } from "./lib/http.ts";
import { heading } from "./lib/idea.ts";
import { withProvider } from "./lib/provider.ts";
import { staffCookie } from "./lib/staff.ts";
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

test("an admin turns a way of signing in off: it is offered no more", async ({ page, context, site }) => {
  test.setTimeout(120_000);
  await giveCookie(context, site.url, await staffCookie(site, undefined, "admin"));
  await page.goto("/beheer/inloggen");
  await expect(heading(page, "Inloggen bij een ander")).toBeVisible();
  await walk(page, "ways of signing in");
  await page.getByRole("button", { name: "Zet Stadspas uit" }).click();
  await expect(page.getByText("Deze manier van inloggen staat uit.")).toBeVisible();
  await walk(page, "a way of signing in is off");
  await forget(context);
  await page.goto("/inloggen");
  await expect(page.getByRole("button", { name: "Inloggen met Werkplek" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Inloggen met Stadspas" })).toHaveCount(0);
});
