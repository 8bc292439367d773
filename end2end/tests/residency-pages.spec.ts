// The pages that look different where publishing takes that somebody showed where they live.
import { giveCookie } from "./lib/http.ts";
import { referenceOn, sendByHand, someIdea } from "./lib/idea.ts";
import { staffCookie } from "./lib/staff.ts";
import { withTowns } from "./lib/test.ts";
import { residentCookie } from "./lib/tour.ts";
import { zoetermeer } from "./lib/towns.ts";
import { walk } from "./lib/walk.ts";

const test = withTowns([{ ...zoetermeer, more: '[residency.needs]\npublish = "letter_code"\n' }]);

test("what is missing is shown to author, moderator and desk: for everybody", async ({ page, context, site }) => {
  test.setTimeout(120_000);
  const idea = someIdea();
  await page.goto(site.url + (await sendByHand(site.url, idea)).headers.location!);
  const reference = await referenceOn(page);
  await walk(page, "receipt, residency missing");
  await giveCookie(context, site.url, await residentCookie(site, idea.email));
  await page.goto("/mijn/woonplaats");
  await walk(page, "residency that is needed");
  await giveCookie(context, site.url, await staffCookie(site));
  await page.goto(`/werk/${reference}`);
  await walk(page, "item, residency missing");
  await giveCookie(context, site.url, await staffCookie(site, undefined, "desk"));
  await page.goto(`/balie/ideeen/${reference}/counter`);
  await walk(page, "desk, residency missing");
});
