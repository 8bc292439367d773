// A keyboard and nothing else: after every press, what has the focus can be seen.
import { expect, type Locator, type Page } from "@playwright/test";
import { heading } from "./idea.ts";

/** What has the focus is a part of the page, on the screen, with nothing over it, and marked. */
export async function seen(page: Page) {
  const problem = await page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return "nothing has the focus";
    // Where the way past the header leads: the page itself.
    if (one.tagName === "MAIN") return "";
    const name = one.outerHTML.slice(0, 100);
    const place = one.matches("[type=radio]") ? document.querySelector<HTMLElement>(`label[for="${one.id}"]`)! : one;
    if (!place.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return `not shown: ${name}`;
    const { left, top, right, bottom, width, height } = place.getBoundingClientRect();
    const fits = width <= innerWidth && height <= innerHeight;
    // Of a text of several lines a browser brings the line into sight on which somebody writes.
    const least = one.matches("textarea") ? Math.min(bottom, top + 44) : bottom;
    const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && least <= innerHeight + 1;
    const partly = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    if (width === 0 || height === 0 || !(fits ? inside : partly)) return `not on the screen: ${name} ${[left, top, right, bottom].map(Math.round)}`;
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    if (!over || !(place.contains(over) || over.contains(place))) return `hidden behind ${over?.outerHTML.slice(0, 80)}: ${name}`;
    // A shadow may be there for beauty; the outline is there for the focus only.
    const marked = [one, place].some((part) => [undefined, "::after"].some((pseudo) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part, pseudo);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
    }));
    return marked ? "" : `not marked: ${name}`;
  });
  expect(problem).toBe("");
}

/** Presses a key that stays on the page. */
export async function press(page: Page, key: string) {
  await page.keyboard.press(key);
  await seen(page);
}

const hasFocus = (target: Locator) => target.evaluate((one) => one === document.activeElement);

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator, key = "Tab") {
  for (let presses = 0; presses < 80; presses++) {
    await press(page, key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${key} does not come to ${target}`);
}

export async function pressOn(page: Page, target: Locator, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function typeIn(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
  await seen(page);
}

/** With Tab to the first of a set of choices, with arrows to the one that is meant. */
export async function arrowTo(page: Page, target: Locator) {
  const name = await target.getAttribute("name");
  const all = page.locator(`input[name="${name}"]`);
  const at = Math.max(await all.evaluateAll((radios) => radios.findIndex((one) => (one as HTMLInputElement).checked)), 0);
  await tabTo(page, all.nth(at));
  for (let presses = await all.count(); presses > 0 && !(await target.isChecked()); presses--) await press(page, "ArrowDown");
  await expect(target).toBeChecked();
  await expect(target).toBeFocused();
}

/** Another page: its title is there, and Tab begins at the way past the header. */
export async function arrives(page: Page, title: string | RegExp) {
  await expect(heading(page, title)).toBeVisible();
  await page.waitForLoadState();
  await press(page, "Tab");
  await expect(page.getByRole("link", { name: "Direct naar de inhoud" })).toBeFocused();
}
