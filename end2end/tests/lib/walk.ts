// A page looked at as everybody meets it: small and large, in the light and in the dark, with a thumb, by a machine that reads it.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { picture } from "./picture.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];
const widths = [1280, 390, 320];
const themes = ["light", "dark"] as const;

/** The page at every width, in the light and in the dark; pictures of it for people to look at. */
export async function walk(page: Page, name?: string) {
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
      if (name && size) await picture(page, `${name}-${size}`);
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
      const target = one.matches("[type=radio], [type=checkbox]") ? (one as HTMLInputElement).labels![0] : one;
      const text = one.closest("p, li, dd, td, th, pre, address");
      const inText = one.matches("a, .button-link") && getComputedStyle(one).display.startsWith("inline") && text !== null &&
        (text.textContent ?? "").trim().length > (one.textContent ?? "").trim().length;
      const { width, height } = target.getBoundingClientRect();
      return inText || (height >= 43.5 && width >= 24) ? [] : [`${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 120)}`];
    });
  });
}
