// The main work of who is signed in, with Tab, Enter, Space and arrows only: a resident, the desk, an admin.
import type { Page } from "@playwright/test";
import { giveCookie, post } from "./lib/http.ts";
import { referenceIn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { arrives, arrowTo, pressOn, seen, tabTo, typeIn } from "./lib/keys.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";
import { residentCookie } from "./lib/ready.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole("radio", { name });

/** Sends a form that is empty; goes by the summary to the field that is wrong. */
async function corrected(page: Page, send: string, label: string) {
  await pressOn(page, button(page, send));
  await expect(summary(page)).toBeFocused();
  await seen(page);
  await pressOn(page, summary(page).getByRole("link").first());
  await expect(page.getByRole("textbox", { name: label, exact: true })).toBeFocused();
}

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size });

    test("a resident changes their name and leaves without a mouse", async ({ page, context, site }) => {
      await giveCookie(context, site.url, await residentCookie(site, someIdea().email));
      await page.goto("/mijn");
      await pressOn(page, link(page, "Naam en e-mailadres"));
      await arrives(page, "Naam en e-mailadres");
      await corrected(page, "Bewaar mijn naam", "Uw naam");
      await page.keyboard.type("Joke de Vries");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status")).toContainText("Uw naam is veranderd.");
      await page.goto("/mijn");
      await pressOn(page, link(page, "Verwijder mijn account"));
      await arrives(page, "Verwijder mijn account");
      await pressOn(page, button(page, "Ga verder"), "Space");
      await arrives(page, "Weet u het zeker?");
      await pressOn(page, button(page, "Verwijder mijn account"));
      await arrives(page, "Uw account is verwijderd");
    });

    test("the desk finds an idea and replies for its author without a mouse", async ({ page, context, site }) => {
      const idea = someIdea();
      await page.goto(site.url + (await sendByHand(site.url, idea)).headers.location!);
      const reference = referenceIn(await page.locator("main").innerText());
      const question = { vraag: "Wie onderhoudt de bankjes later?" };
      expect((await post(site.url, `/werk/${reference}/vraag`, question, { cookie: await staffCookie(site) })).status).toBe(303);
      await giveCookie(context, site.url, await staffCookie(site, undefined, "desk"));
      await page.goto("/balie");
      await pressOn(page, button(page, "Zoek"));
      await expect(summary(page)).toBeFocused();
      await arrowTo(page, radio(page, "Per telefoon"));
      await typeIn(page, "Nummer, e-mailadres of naam", reference);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Eén idee gevonden" })).toBeVisible();
      await pressOn(page, link(page, reference));
      await expect(page.getByText("Wat u hier doet, doet u voor de inwoner.")).toBeVisible();
      await typeIn(page, "Uw reactie", "De buren doen dat samen.");
      await pressOn(page, button(page, "Verstuur mijn reactie"));
      await expect(page.getByRole("status")).toBeVisible();
      await pressOn(page, button(page, "Maak een bewijs op papier"));
      await expect(page.getByText("Print deze brief")).toBeVisible();
    });

    test("an admin invites somebody and takes the role away without a mouse", async ({ page, context, site }) => {
      const email = `mo-${unique()}@voorbeeld.example`;
      await giveCookie(context, site.url, await staffCookie(site, undefined, "admin"));
      await page.goto("/beheer");
      await pressOn(page, link(page, "Medewerkers en rollen"));
      await arrives(page, "Medewerkers en rollen");
      await corrected(page, "Stuur de uitnodiging", "E-mailadres");
      await page.keyboard.type(email);
      await tabTo(page, page.getByLabel("Rol", { exact: true }));
      await page.keyboard.type("Mod");
      await expect(page.getByLabel("Rol", { exact: true })).toHaveValue("moderator");
      await pressOn(page, button(page, "Stuur de uitnodiging"));
      await expect(page.getByRole("status")).toContainText("De uitnodiging is verstuurd.");
      await pressOn(page, link(page, email));
      await arrives(page, email);
      await pressOn(page, page.getByRole("button", { name: /^Neem weg Moderator/ }), "Space");
      await expect(page.getByRole("status")).toContainText("De rol is weg.");
    });
  });
}
