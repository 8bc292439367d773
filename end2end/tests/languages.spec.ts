// Every page in two languages that nobody speaks: one with longer words, and one from right to left.
// No text of ours may be too long for its place, and no place may know only one direction.
import type { Page } from "@playwright/test";
import { expect, withTowns } from "./lib/test.ts";
import { unreadable } from "./lib/texts.ts";
import { type Ready, ready } from "./lib/ready.ts";
import { open, type Stop, stops } from "./lib/tour.ts";
import { zoetermeer } from "./lib/towns.ts";

const test = withTowns([{ ...zoetermeer, languages: ["nl", "en", "qps", "qpm"] }], true);

/** The same page in another language. */
function inLanguage(stop: Stop, language: string): Stop {
  const path = async (there: Ready) => {
    const dutch = await stop.path(there);
    return `${dutch}${dutch.includes("?") ? "&" : "?"}taal=${language}`;
  };
  return { ...stop, path };
}

test.describe.configure({ timeout: 240_000 });

test("with longer words nothing is cut off and nothing scrolls sideways", async ({ page, site }) => {
  const there = await ready(site);
  for (const stop of stops) {
    const status = await open(page, site, there, inLanguage(stop, "qps"));
    expect.soft([stop.name, status]).toEqual([stop.name, stop.status ?? 200]);
    await expect.soft(page.locator("html"), stop.name).toHaveAttribute("lang", "qps");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect.soft(await unreadable(page), `${stop.name} at ${width} px`).toEqual([]);
    }
  }
});

test("from right to left everything stands on its other side", async ({ page, site }) => {
  const there = await ready(site);
  const compared = new Set<string>();
  for (const stop of stops) {
    await open(page, site, there, inLanguage(stop, "qpm"));
    await expect.soft(page.locator("html"), stop.name).toHaveAttribute("lang", "qpm");
    await expect.soft(page.locator("html"), stop.name).toHaveAttribute("dir", "rtl");
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect.soft(await unreadable(page), `${stop.name} at ${width} px`).toEqual([]);
      const { wrong, there: found } = await notMirrored(page);
      expect.soft(wrong, `${stop.name} at ${width} px`).toEqual([]);
      for (const first of found) compared.add(first);
    }
  }
  expect([...compared].sort(), "pairs that stand beside each other somewhere").toEqual(pairs.map(([first]) => first).sort());
});

test("in English nothing is Dutch but what says so", async ({ page, site }) => {
  const there = await ready(site);
  for (const stop of stops) {
    await open(page, site, there, inLanguage(stop, "en"));
    await expect.soft(page.locator("html"), stop.name).toHaveAttribute("lang", "en");
    expect.soft(await dutch(page), stop.name).toEqual([]);
  }
});

/** Texts with Dutch words in them that are not marked as Dutch. Names have no language, and neither has what was not sent yet. */
function dutch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = /(^|[^\p{L}])(aan|bij|de|deze|dit|een|en|er|geen|gemeente|het|ideeën|kan|langs|met|naar|niet|nog|om|ook|op|te|tot|uit|uw|van|voor|wat|werkdag|werkdagen|wie|wij|wijk|wijken|zijn|\p{L}+regisseur)($|[^\p{L}])/iu;
    // An address has letters of chance in it.
    const names = /De Leyens|Joke de Vries|Wilhelmina van der \S+|\S+@\S+|https?:\/\/\S+/g;
    // What is said aloud once has the words of both in one breath.
    const marked = "body [lang], [aria-live], script, code, textarea, .answers dd, .tags bdi";
    const found = document.querySelector("h1[lang]") ? [] : [document.title];
    for (const one of document.querySelectorAll("body, body *")) {
      if (one.closest(marked)) continue;
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue!);
      for (const name of ["aria-label", "title", "alt", "placeholder", "data-label"]) found.push(one.getAttribute(name) ?? "");
    }
    return [...new Set(found.filter((text) => words.test(text.replace(names, ""))))];
  });
}

/** Of each pair, the first begins the line: from right to left it stands at the right. */
const pairs = [
  [".sign-in-link", ".language"], [".brand-mark", ".brand-words"], [".choice-input", ".choice-label"], [".answers dt", ".answers-action"],
  [".carpet-tile:first-child", ".carpet-tile:last-child"], [".page-nav li:first-child", ".page-nav li:nth-child(2)"],
  [".mail-head dt", ".mail-head dd"], [".receipt-lines.is-count dt", ".receipt-lines.is-count dd"],
];

/** What still stands where it stands from left to right, and which of the pairs there are on the page. */
function notMirrored(page: Page): Promise<{ wrong: string[]; there: string[] }> {
  return page.evaluate((pairs) => {
    const wrong: string[] = [];
    const there: string[] = [];
    const box = (one: Element) => one.getBoundingClientRect();
    const middle = (one: Element) => (box(one).left + box(one).right) / 2;
    for (const [first, second] of pairs) {
      for (const one of document.querySelectorAll(first)) {
        const other = one.parentElement!.querySelector(`:scope > ${second.split(" ").at(-1)}`);
        if (!other || other === one || box(one).top >= box(other).bottom || box(other).top >= box(one).bottom) continue;
        there.push(first);
        if (middle(one) <= middle(other)) wrong.push(`${first} stands left of ${second}`);
      }
    }
    for (const one of document.querySelectorAll("h1, h2, p, li:not(.carpet-tile), dt, label, .input")) {
      const { textAlign, direction, backgroundPosition } = getComputedStyle(one);
      if (/right/.test(backgroundPosition)) wrong.push(`has its picture at the right: ${one.outerHTML.slice(0, 80)}`);
      if (one.closest("[dir=ltr], [dir=auto], pre, code") === null && (direction !== "rtl" || textAlign === "left")) wrong.push(`runs from left to right: ${one.outerHTML.slice(0, 80)}`);
    }
    return { wrong: [...new Set(wrong)], there };
  }, pairs);
}
