// The whole way of a visitor, a resident and a moderator with Tab, Enter, Space, Escape and arrows only,
// and seeing where one is.
import type { Page } from "@playwright/test";
import { heading, referenceOn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { arrives, arrowTo, press, pressOn, seen, tabTo, typeIn } from "./lib/keys.ts";
import { appCode, keyOn } from "./lib/staff.ts";
import { expect, type Site, test } from "./lib/test.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole("radio", { name });
const row = (page: Page, title: string) => page.getByRole("row").getByRole("link", { name: title });
/** A new moderator makes both steps; ends on the queue. */
async function signInWithKeys(page: Page, site: Site) {
  await page.goto(await site.invitation());
  await pressOn(page, button(page, "Aan de slag"));
  await arrives(page, "Stel uw tweede stap in");
  await pressOn(page, page.locator("summary"), "Space");
  await expect(page.locator(".secret")).toBeVisible();
  await typeIn(page, "Code uit uw app", appCode(await keyOn(page)));
  await page.keyboard.press("Enter");
  await arrives(page, "Bewaar uw herstelcodes");
  await pressOn(page, page.getByRole("link", { name: "Ik heb ze bewaard" }));
  await arrives(page, "Werkvoorraad");
}
const menu = (page: Page, path: string) => page.locator(`.page-nav a[href="${path}"]`);

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size });

    test("a visitor finds an idea without a mouse", async ({ page }) => {
      await page.goto("/");
      await arrives(page, /antwoord/);
      // The way past the header leads past it.
      await page.keyboard.press("Enter");
      await press(page, "Tab");
      await expect(page.getByRole("main").getByRole("link").first()).toBeFocused();
      await pressOn(page, page.getByRole("main").getByRole("link", { name: "Seghwaert", exact: true }));
      await arrives(page, "Seghwaert");
      await pressOn(page, menu(page, "/initiatieven"));
      await arrives(page, /Zoetermeer/);

      // What was typed is wiped by Escape; a list folds open and shut, and keeps what it was.
      const search = page.getByRole("searchbox");
      await tabTo(page, search);
      await page.keyboard.type("plein");
      await press(page, "Escape");
      await expect(search).toHaveValue("");
      await page.keyboard.type("plein");
      const wijk = page.getByLabel("Wijk", { exact: true });
      // On a phone the choices are folded away until they are asked for.
      if (size.width < 960) {
        await tabTo(page, page.locator(".filters-more > summary"));
        await press(page, "Enter");
      }
      await tabTo(page, wijk);
      await press(page, "Alt+ArrowDown");
      await press(page, "Escape");
      await expect(wijk).toBeFocused();
      await expect(wijk).toHaveValue("");
      await tabTo(page, search, "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/q=plein/);
      await arrives(page, /Zoetermeer/);
      const first = page.locator(".idea-card a").first();
      const title = await first.innerText();
      await pressOn(page, first);
      await arrives(page, title);
      await pressOn(page, page.getByRole("navigation", { name: "Kruimelpad" }).getByRole("link").last());
      await expect(page).toHaveURL(/\/wijken\//);
    });

    test("a resident sends an idea without a mouse", async ({ page }) => {
      const idea = someIdea();
      await page.goto("/");
      await pressOn(page, page.getByRole("link", { name: "Ik heb een idee" }));
      await arrives(page, "Wat is uw idee?");

      // Going on too early: the focus is on what is wrong, and its links lead to the fields.
      await pressOn(page, button(page, "Verder"));
      await expect(summary(page)).toBeFocused();
      await seen(page);
      await pressOn(page, summary(page).getByRole("link", { name: "Schrijf uw idee in één zin op." }));
      await expect(page.getByLabel("Uw idee in één zin")).toBeFocused();
      await seen(page);
      await page.keyboard.type(idea.title);
      await typeIn(page, "Vertel er meer over", idea.story.replace("\n", " "));
      await arrowTo(page, radio(page, "Toestemming"));
      await press(page, "ArrowUp");
      await expect(radio(page, "Toestemming")).not.toBeChecked();
      await press(page, "ArrowDown");
      await expect(radio(page, "Toestemming")).toBeChecked();
      await tabTo(page, page.getByLabel("Waar gaat het over?"));
      await press(page, "ArrowDown");
      await expect(page.getByLabel("Waar gaat het over?")).not.toHaveValue("");
      await pressOn(page, button(page, "Verder"));

      await arrives(page, "Waar is het?");
      await tabTo(page, page.getByLabel("In welke wijk?"));
      await page.keyboard.type("Rok");
      await expect(page.getByLabel("In welke wijk?")).toHaveValue("rokkeveen");
      await typeIn(page, "Straat of plek", idea.spot);
      // Enter in a field goes on, too.
      await page.keyboard.press("Enter");

      await arrives(page, "Wie bent u?");
      await typeIn(page, "Uw naam", idea.name);
      await typeIn(page, "Uw e-mailadres", idea.email);
      await arrowTo(page, radio(page, idea.shownAs));
      await tabTo(page, radio(page, "Bewoner"));
      await press(page, "Space");
      await expect(radio(page, "Bewoner")).toBeChecked();
      await pressOn(page, button(page, "Verder"), "Space");

      await arrives(page, "Klopt dit?");
      await pressOn(page, button(page, "Verstuur mijn idee"));
      await referenceOn(page);
      await arrives(page, "Wij hebben uw idee.");
      // And takes it back: the part that folds open answers to the keyboard as well.
      await tabTo(page, page.locator("summary"));
      await press(page, "Space");
      await pressOn(page, button(page, "Trek mijn idee in"));
      await arrives(page, "U heeft uw idee ingetrokken");
    });

    test("a moderator asks, publishes and leaves without a mouse", async ({ page, site }) => {
      const [asked, published] = [someIdea(), someIdea()];
      for (const idea of [asked, published]) await sendByHand(site.url, idea);
      await signInWithKeys(page, site);
      await pressOn(page, row(page, asked.title));
      await arrives(page, asked.title);
      await pressOn(page, button(page, "Verstuur de vraag"));
      await expect(summary(page)).toBeFocused();
      await seen(page);
      await pressOn(page, summary(page).getByRole("link"));
      await expect(page.getByLabel("Uw vraag aan de indiener")).toBeFocused();
      await page.keyboard.type("Wie onderhoudt de bankjes later?");
      await pressOn(page, button(page, "Verstuur de vraag"));
      await expect(page.getByRole("status")).toContainText("De klok staat stil");
      await arrives(page, "Werkvoorraad");
      await pressOn(page, row(page, published.title));
      await arrives(page, published.title);
      await pressOn(page, button(page, "Publiceer"));
      await expect(page.getByRole("status")).toContainText(`Gepubliceerd: ${published.title}.`);
      await pressOn(page, button(page, "Uitloggen"));
      await expect(button(page, "Uitloggen")).toHaveCount(0);
    });

    test("a moderator goes through the queue with keys, and asks which ones there are", async ({ page, site }) => {
      for (const one of [someIdea(), someIdea(), someIdea()]) await sendByHand(site.url, one);
      await signInWithKeys(page, site);
      const keys = button(page, "Toetsen");
      const rows = page.getByRole("row").getByRole("link");
      const help = page.getByRole("dialog", { name: "Toetsen in de lijst" });
      await expect(keys).toBeVisible();

      // Outside the table a letter is a letter.
      await tabTo(page, keys);
      await press(page, "j");
      await press(page, "?");
      await expect(keys).toBeFocused();
      await expect(help).toBeHidden();
      await press(page, "Enter");
      await expect(help.getByRole("button", { name: "Sluit" })).toBeFocused();
      await press(page, "Escape");
      await expect(help).toBeHidden();
      await expect(keys).toBeFocused();
      await press(page, "Enter");
      await press(page, "Enter");
      await expect(help).toBeHidden();
      await expect(keys).toBeFocused();

      await tabTo(page, rows.first());
      for (const [key, place] of [["j", 1], ["ArrowDown", 2], ["k", 1], ["ArrowUp", 0], ["k", 0], ["End", -1], ["j", -1], ["Home", 0], ["Shift+J", 0]] as const) {
        await press(page, key);
        await expect(place < 0 ? rows.last() : rows.nth(place)).toBeFocused();
      }
      await press(page, "?");
      await expect(help).toBeVisible();
      await press(page, "Escape");
      await expect(rows.first()).toBeFocused();

      await press(page, "End");
      const title = await rows.last().innerText();
      await page.keyboard.press("Enter");
      await arrives(page, title);
      await pressOn(page, button(page, "Publiceer"));
      await arrives(page, "Werkvoorraad");
      await expect(keys).toBeVisible();
      await tabTo(page, page.getByRole("link", { name: "Sluit deze melding" }));
      await press(page, "Enter");
      await expect(page.getByRole("status")).toHaveCount(0);
      await expect(rows.first()).toBeFocused();
    });

    test("every stop of the keyboard can be seen, on every public page", async ({ page }) => {
      for (const path of ["/", "/wijken/rokkeveen", "/initiatieven", "/idee"]) {
        await page.goto(path);
        let stops = 0;
        for (; stops < 120; stops++) {
          await page.keyboard.press("Tab");
          if (await page.evaluate(() => document.activeElement === document.body)) break;
          await seen(page);
        }
        expect([path, stops > 5 && stops < 120]).toEqual([path, true]);
      }
    });
  });
}

test("the way past the header leads to the title", async ({ page }) => {
  await page.goto("/initiatieven");
  await press(page, "Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(heading(page, /Zoetermeer/)).toBeInViewport();
});
