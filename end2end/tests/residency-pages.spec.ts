// The pages of showing where one lives, which only a site has where publishing takes it.
import type { Page } from "@playwright/test";
import { ask, giveCookie, post } from "./lib/http.ts";
import { referenceOn, sendByHand, someIdea } from "./lib/idea.ts";
import { staffCookie } from "./lib/staff.ts";
import { picture } from "./lib/picture.ts";
import { expect, withTowns } from "./lib/test.ts";
import { residentCookie } from "./lib/ready.ts";
import { zoetermeer } from "./lib/towns.ts";
import { wrongIn } from "./lib/valid.ts";
import { walk } from "./lib/walk.ts";

const needing = (level: string) => withTowns([{ ...zoetermeer, more: `[residency.needs]\npublish = "${level}"\n` }]);
const [letter, postcode] = [needing("letter_code"), needing("postcode_claimed")];
const PAGE = "/mijn/woonplaats";

/** Sends the form with this button; it comes back with what is wrong. */
async function wrong(page: Page, button: string, name: string) {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: button }).click();
  expect((await answer).status(), name).toBe(422);
  await page.waitForLoadState();
  await walk(page, name);
}

letter("by a letter: for everybody, from what is missing to the code", async ({ page, context, site }) => {
  letter.setTimeout(240_000);
  const idea = someIdea();
  const [staff, desk] = [await staffCookie(site), await staffCookie(site, undefined, "desk")];
  await page.goto(site.url + (await sendByHand(site.url, idea)).headers.location!);
  const reference = await referenceOn(page);
  await walk(page, "receipt, residency missing");
  await giveCookie(context, site.url, staff);
  await page.goto(`/werk/${reference}`);
  await walk(page, "item, residency missing");
  await giveCookie(context, site.url, desk);
  await page.goto(`/balie/ideeen/${reference}/counter`);
  await walk(page, "desk, residency missing");

  const cookie = await residentCookie(site, idea.email);
  const valid = async (path: string, cookie: string) =>
    expect.soft(await wrongIn((await ask(site.url, path, { headers: { cookie } })).text), path).toEqual([]);
  await giveCookie(context, site.url, cookie);
  await page.goto(PAGE);
  await valid(PAGE, cookie);
  await walk(page, "residency, a letter is needed");
  await wrong(page, "Stuur mij een brief", "residency, wrong address");
  const home = { naam: idea.name, straat: "Dorpsstraat 12", postcode: "2712 AB", plaats: "Zoetermeer" };
  await post(site.url, "/mijn/woonplaats/brief", home, { cookie });
  await page.goto(`${PAGE}?gedaan=brief`);
  await valid(PAGE, cookie);
  await walk(page, "residency, a letter waits");
  await wrong(page, "Bevestig mijn adres", "residency, wrong code");

  await giveCookie(context, site.url, desk);
  await page.goto("/balie/post");
  await valid("/balie/post", desk);
  await walk(page, "desk, letters with a code");
  await page.getByRole("link", { name: "Brief 1" }).click();
  await valid(new URL(page.url()).pathname, desk);
  await walk(page, "desk, letter with a code");
  await page.emulateMedia({ media: "print" });
  await picture(page, "desk-letter-with-a-code-print");
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "De brief is op de post" }).click();
  await giveCookie(context, site.url, cookie);
  await page.goto(PAGE);
  await walk(page, "residency, the letter is posted");
});

postcode("by a postcode: for everybody, before and after", async ({ page, context, site }) => {
  postcode.setTimeout(120_000);
  await giveCookie(context, site.url, await residentCookie(site, someIdea().email));
  await page.goto(PAGE);
  await walk(page, "residency, a postcode is needed");
  await wrong(page, "Controleer mijn postcode", "residency, wrong postcode");
  await page.getByRole("textbox", { name: "Postcode" }).fill("2712 ab");
  await page.getByRole("button", { name: "Controleer mijn postcode" }).click();
  await expect(page.getByText("Uw postcode hoort bij onze gemeente.")).toBeVisible();
  await walk(page, "residency, shown");
});
