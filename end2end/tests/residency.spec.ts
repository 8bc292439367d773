// Where publishing takes it, a resident shows where they live by a letter: asked on the site, printed at the desk, its code typed.
import { heading, referenceOn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { giveCookie } from "./lib/http.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, withTowns } from "./lib/test.ts";
import { residentCookie } from "./lib/ready.ts";
import { zoetermeer } from "./lib/towns.ts";

const test = withTowns([{ ...zoetermeer, more: '[residency.needs]\npublish = "letter_code"\n' }]);

test("an idea goes on the site after its author typed the code of a letter", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  const receipt = (await sendByHand(site.url, idea)).headers.location!;
  await giveCookie(page.context(), site.url, await residentCookie(site, idea.email));
  const staff = await browser.newContext(contextOptions);
  const work = await staff.newPage();

  // The receipt says what is missing, and the moderator cannot publish it yet.
  await page.goto(site.url + receipt);
  const reference = await referenceOn(page);
  await expect(page.getByRole("heading", { name: "Laat zien dat u hier woont" })).toBeVisible();
  await giveCookie(staff, site.url, await staffCookie(site));
  await work.goto(`${site.url}/werk/${reference}`);
  await expect(work.getByText("Dit idee kan nog niet op de site.")).toBeVisible();
  await expect(work.getByRole("button", { name: "Publiceer" })).toHaveCount(0);

  // A mistake in the address stands by its field, and what was typed stays.
  await page.getByRole("link", { name: "Laat zien waar u woont" }).click();
  await expect(heading(page, "Laat zien waar u woont")).toBeVisible();
  await page.getByLabel("Naam op de brief").fill(idea.name);
  await page.getByLabel("Straat en huisnummer").fill("Dorpsstraat 12");
  await page.getByLabel("Postcode").fill("1781 AB");
  await page.getByLabel("Plaats").fill("Zoetermeer");
  await page.getByRole("button", { name: "Stuur mij een brief" }).click();
  await expect(summary(page)).toContainText("Deze postcode hoort niet bij de gemeente Zoetermeer.");
  await expect(page.getByLabel("Straat en huisnummer")).toHaveValue("Dorpsstraat 12");
  await page.getByLabel("Postcode").fill("2712 ab");
  await page.getByRole("button", { name: "Stuur mij een brief" }).click();
  await expect(page.getByText("Wij sturen u een brief met een code.")).toBeVisible();

  // The desk prints it: the address and the code are on paper, what can be pressed is not.
  await giveCookie(staff, site.url, await staffCookie(site, undefined, "desk"));
  await work.goto(`${site.url}/balie/post`);
  await work.getByRole("link", { name: "Brief 1" }).click();
  await work.emulateMedia({ media: "print" });
  await expect(work.locator(".letter-address")).toContainText("2712 AB");
  await expect(work.getByRole("button", { name: "De brief is op de post" })).toBeHidden();
  const code = /\d{3} \d{3}/.exec(await work.locator(".letter").innerText())![0];
  await work.emulateMedia({ media: null });
  await work.getByRole("button", { name: "De brief is op de post" }).click();
  await expect(work.getByText("De brief is van de lijst. Het adres is weg.")).toBeVisible();

  await page.goto(`${site.url}/mijn/woonplaats`);
  await expect(page.getByText("De code werkt tot en met")).toBeVisible();
  await page.getByLabel("Code uit de brief").fill(code);
  await page.getByRole("button", { name: "Bevestig mijn adres" }).click();
  await expect(page.getByText("Uw adres is bevestigd.")).toBeVisible();

  await giveCookie(staff, site.url, await staffCookie(site));
  await work.goto(`${site.url}/werk/${reference}`);
  await work.getByRole("button", { name: "Publiceer" }).click();
  await expect(work.getByRole("status")).toContainText(idea.title);
  await staff.close();
});
