// Every page in every state: for a screen reader, for a thumb, in the dark, on a narrow screen.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./lib/test.ts";
import { open, ready, stops } from "./lib/tour.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];
const widths = [1280, 390, 320];
const themes = ["light", "dark"] as const;

for (const stop of stops) {
  test(`${stop.name}: for everybody`, async ({ page, site }) => {
    const there = await ready(site);
    expect(await open(page, site, there, stop)).toBe(stop.status ?? 200);
    // The components are photographed one by one, in their own test.
    await walk(page, stop.name === "style" ? undefined : stop.name);
    if (stop.wrong) await expect(page).toHaveTitle(/^Fout: /);
    else await expect(page).not.toHaveTitle(/^Fout/);
    if (stop.wrong) await expect(page.locator("#fouten")).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
}

for (const stop of stops.filter((stop) => stop.island)) {
  test(`${stop.name}: for everybody, before its scripts have come`, async ({ page, site, complaints }) => {
    const there = await ready(site);
    await page.route(/\/pkg\/.*\.(js|wasm)/, (route) => route.abort());
    await open(page, site, there, stop);
    await walk(page);
    expect(complaints.splice(0).every((one) => /\/pkg\/|dynamically imported module/.test(one))).toBe(true);
  });
}

test("queue, with its keys explained: for everybody", async ({ page, site }) => {
  await open(page, site, await ready(site), stops.find((stop) => stop.name === "queue")!);
  await page.getByRole("button", { name: "Toetsen" }).click();
  await expect(page.getByRole("dialog", { name: "Toetsen in de lijst" })).toBeVisible();
  await walk(page, "queue keys");
});

/** The page at every width, in the light and in the dark; pictures of it for people to look at. */
async function walk(page: Page, picture?: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(sideways, `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    expect.soft(await smallTargets(page), `too small for a thumb at ${width} px`).toEqual([]);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      // In the dark only the colours differ.
      const { violations } = await (colorScheme === "dark" ? axe.withRules(colours) : axe.withTags(tags)).analyze();
      const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`));
      expect.soft(found, `axe at ${width} px, ${colorScheme}`).toEqual([]);
      const size = { "1280 light": "desk", "390 light": "phone", "390 dark": "dark" }[`${width} ${colorScheme}`];
      if (picture && size) await page.screenshot({ path: `results/pictures/${picture.replace(/\W+/g, "-")}-${size}.png`, fullPage: true });
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
}

/** What can be pressed and is less than 44 pixels high; links in running text may be. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    return all.flatMap((one) => {
      if (one.closest("svg, [aria-hidden=true]") || one.matches(".skip-link") || !one.checkVisibility()) return [];
      const target = one.matches("[type=radio], [type=checkbox]") ? document.querySelector<HTMLElement>(`label[for="${one.id}"]`)! : one;
      const text = one.closest("p, li, dd, td, th, pre, address");
      const inText = one.matches("a, .button-link") && getComputedStyle(one).display.startsWith("inline") && text !== null &&
        (text.textContent ?? "").trim().length > (one.textContent ?? "").trim().length;
      const { width, height } = target.getBoundingClientRect();
      return inText || (height >= 43.5 && width >= 24) ? [] : [`${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 120)}`];
    });
  });
}
