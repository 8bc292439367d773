// The whole way of a resident with Tab, Enter, Space and arrows only, and seeing where one is.
import type { Locator, Page } from "@playwright/test";
import { heading, referenceOn, someIdea, summary } from "./lib/idea.ts";
import { expect, test } from "./lib/test.ts";

/** What has the focus can be seen: it is on the screen, nothing lies over it, and it is marked. */
async function seen(page: Page) {
  const problem = await page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return "";
    const place = one.matches("[type=radio]") ? document.querySelector<HTMLElement>(`label[for="${one.id}"]`)! : one;
    const { left, top, right, bottom } = place.getBoundingClientRect();
    const name = one.outerHTML.slice(0, 100);
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `not on the screen: ${name}`;
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    if (!over || !(place.contains(over) || over.contains(place))) return `hidden behind ${over?.outerHTML.slice(0, 80)}: ${name}`;
    const marked = [one, place].some((part) => [null, "::after", "::before"].some((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    }));
    return marked ? "" : `not marked: ${name}`;
  });
  expect(problem).toBe("");
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    await seen(page);
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${target}`);
}

async function typeIn(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

async function pressOn(page: Page, target: Locator, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`a resident sends an idea without a mouse, at ${size.width} px`, async ({ page }) => {
    const idea = someIdea();
    await page.setViewportSize(size);
    await page.goto("/");
    // The first stop is the way past the header.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Direct naar de inhoud" })).toBeFocused();
    await seen(page);
    await page.keyboard.press("Enter");
    await pressOn(page, page.getByRole("link", { name: "Ik heb een idee" }));
    await expect(heading(page, "Wat is uw idee?")).toBeVisible();

    // Going on too early: the focus is on what is wrong, and its links lead to the fields.
    await pressOn(page, button(page, "Verder"));
    await expect(summary(page)).toBeFocused();
    await pressOn(page, summary(page).getByRole("link", { name: "Schrijf uw idee in één zin op." }));
    await expect(page.getByLabel("Uw idee in één zin")).toBeFocused();
    await page.keyboard.type(idea.title);
    await typeIn(page, "Vertel er meer over", idea.story.replace("\n", " "));
    await tabTo(page, page.getByRole("radio", { name: "Niets" }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Toestemming" })).toBeChecked();
    await seen(page);
    await tabTo(page, page.getByLabel("Waar gaat het over?"));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByLabel("Waar gaat het over?")).not.toHaveValue("");
    await pressOn(page, button(page, "Verder"));

    await expect(heading(page, "Waar is het?")).toBeVisible();
    await tabTo(page, page.getByLabel("In welke wijk?"));
    await page.keyboard.type("Rok");
    await expect(page.getByLabel("In welke wijk?")).toHaveValue("rokkeveen");
    await typeIn(page, "Straat of plek", idea.spot);
    // Enter in a field goes on, too.
    await page.keyboard.press("Enter");

    await expect(heading(page, "Wie bent u?")).toBeVisible();
    await typeIn(page, "Uw naam", idea.name);
    await typeIn(page, "Uw e-mailadres", idea.email);
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, page.getByRole("radio", { name: "Bewoner" }));
    await page.keyboard.press("Space");
    await expect(page.getByRole("radio", { name: "Bewoner" })).toBeChecked();
    await pressOn(page, button(page, "Verder"), "Space");

    await expect(heading(page, "Klopt dit?")).toBeVisible();
    await pressOn(page, button(page, "Verstuur mijn idee"));
    await referenceOn(page);
    // And takes it back: the part that folds open answers to the keyboard as well.
    await pressOn(page, page.locator("summary"), "Space");
    await pressOn(page, button(page, "Trek mijn idee in"));
    await expect(heading(page, "U heeft uw idee ingetrokken")).toBeVisible();
  });
}

test("every stop of the keyboard can be seen, on every public page", async ({ page }) => {
  for (const path of ["/", "/wijken/rokkeveen", "/initiatieven", "/idee"]) {
    await page.goto(path);
    let stops = 0;
    for (; stops < 120; stops++) {
      await page.keyboard.press("Tab");
      await seen(page);
      if (await page.evaluate(() => document.activeElement === document.body || document.activeElement === null)) break;
    }
    expect([path, stops > 5]).toEqual([path, true]);
  }
});
