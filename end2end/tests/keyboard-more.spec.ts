// What people come back for, with Tab, Enter, Space and arrows only: another language, the next page of the list,
// a change on second thoughts, a draft that waits, a question to answer. And seeing where one is.
import type { Page } from "@playwright/test";
import { forget, post } from "./lib/http.ts";
import { continued, heading, referenceOn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { arrives, press, pressOn, seen, typeIn } from "./lib/keys.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size });

    test("a visitor reads on in English, and the next page", async ({ page }) => {
      await page.goto("/initiatieven");
      await pressOn(page, button(page, "English"));
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await pressOn(page, page.getByRole("link", { name: "Show more" }));
      await expect(page).toHaveURL(/na=/);
      await expect(heading(page, "Ideas in Zoetermeer")).toBeVisible();
      await press(page, "Tab");
      await expect(page.locator(".skip-link")).toBeFocused();
      await pressOn(page, button(page, "Nederlands"), "Space");
      await expect(page.locator("html")).toHaveAttribute("lang", "nl");
      await expect(page).toHaveURL(/na=/);
    });

    test("a resident changes one answer before sending", async ({ page, context, site }) => {
      await continued(context, site.url, someIdea());
      await page.goto("/idee/controle");
      await pressOn(page, page.getByRole("link", { name: "Wijzig Straat of plek" }));
      // The field itself has the focus, with what was in it.
      await expect(heading(page, "Waar is het?")).toBeVisible();
      await expect(page.getByLabel("Straat of plek")).toBeFocused();
      await expect(page.getByLabel("Straat of plek")).toHaveValue("De vijver bij het winkelcentrum");
      await seen(page);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("Bij de school");
      await page.keyboard.press("Enter");
      await arrives(page, "Wie bent u?");
      await pressOn(page, button(page, "Verder"));
      await arrives(page, "Klopt dit?");
      await expect(page.locator("main")).toContainText("Bij de school");
      await pressOn(page, page.getByRole("link", { name: "Terug" }));
      await arrives(page, "Wie bent u?");
    });

    test("a draft goes on later, by a mailed link", async ({ page, site, context }) => {
      const email = `later-${unique()}@voorbeeld.example`;
      await page.goto("/idee");
      await typeIn(page, "Uw idee in één zin", "Bankjes bij de vijver");
      await pressOn(page, page.getByRole("button", { name: /^Later verder\?/ }));
      await arrives(page, "Ga later verder");
      await pressOn(page, button(page, "Stuur mij de link"));
      await expect(summary(page)).toBeFocused();
      await seen(page);
      await pressOn(page, summary(page).getByRole("link"));
      await expect(page.getByLabel("Uw e-mailadres")).toBeFocused();
      await page.keyboard.type(email);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status")).toContainText("Wij sturen u een mail met een link.");
      await arrives(page, "Ga later verder");
      const link = (await site.mail(email, "Ga verder met uw idee")).links.find((one) => one.includes("/idee/concept/"))!;
      await forget(context);
      await page.goto(link);
      await arrives(page, "Wat is uw idee?");
      await expect(page.getByLabel("Uw idee in één zin")).toHaveValue("Bankjes bij de vijver");
    });

    test("an author answers the question and reads the page on the site", async ({ page, site }) => {
      const idea = someIdea();
      const receipt = (await sendByHand(site.url, idea)).headers.location!;
      await page.goto(receipt);
      const reference = await referenceOn(page);
      const cookie = await staffCookie(site);
      await post(site.url, `/werk/${reference}/vraag`, { vraag: "Wie onderhoudt de bankjes later?" }, { cookie });
      await page.goto((await site.mail(idea.email, "Vraag over uw idee")).links.find((one) => one.includes("/volg/"))!);
      await arrives(page, "Wij hebben uw idee.");
      await pressOn(page, button(page, "Verstuur mijn reactie"));
      await expect(summary(page)).toBeFocused();
      await seen(page);
      await pressOn(page, summary(page).getByRole("link"));
      await expect(page.getByLabel("Uw reactie")).toBeFocused();
      await page.keyboard.type("Wij met de buren, elk voorjaar.");
      await pressOn(page, button(page, "Verstuur mijn reactie"), "Space");
      await expect(page.getByRole("status").first()).toContainText("De klok loopt weer.");
      await arrives(page, "Wij hebben uw idee.");
      await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie });
      await page.goto(receipt);
      await pressOn(page, page.getByRole("link", { name: "Bekijk uw idee op de site" }));
      await arrives(page, idea.title);
    });
  });
}

test("an address is confirmed with the space bar", async ({ page, site }) => {
  const idea = someIdea();
  await sendByHand(site.url, idea);
  await page.goto((await site.mail(idea.email, "ontvangen")).links.find((one) => one.includes("/volg/"))!);
  await pressOn(page, button(page, "Ja, dit adres klopt"), "Space");
  await expect(page.getByRole("status")).toContainText("Uw e-mailadres is bevestigd.");
});
