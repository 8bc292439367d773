// The style sheet: little of it for nothing, and room for what readers change about it.
import type { Page } from "@playwright/test";
import { expect, test } from "./lib/test.ts";
import { picture } from "./lib/picture.ts";
import { unreadable } from "./lib/texts.ts";
import { ready } from "./lib/ready.ts";
import { open, stops } from "./lib/tour.ts";

const painted = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const size = (width: number) => ({ width, height: 844 });

// Each of these walks the whole tour.
test.describe.configure({ timeout: 180_000 });

test("at most a fifth of the style sheet is for nothing", async ({ page, site }) => {
  const there = await ready(site);
  const sheets = new Map<string, { text: string; used: boolean[] }>();
  for (const stop of stops) {
    await page.coverage.startCSSCoverage({ resetOnNavigation: false });
    await open(page, site, there, stop);
    for (const width of [1280, 390]) {
      await page.setViewportSize(size(width));
      for (const how of [{ colorScheme: "dark" }, { colorScheme: "light", media: "print" }, { media: "screen" }] as const) {
        await page.emulateMedia(how);
        await painted(page);
      }
    }
    for (const { url, text, ranges } of await page.coverage.stopCSSCoverage()) {
      const sheet = sheets.get(url) ?? { text: text!, used: Array<boolean>(text!.length).fill(false) };
      for (const { start, end } of ranges) sheet.used.fill(true, start, end);
      sheets.set(url, sheet);
    }
  }
  // The other one belongs to the page of components alone.
  expect([...sheets.keys()].map((url) => /\/(\w+)-/.exec(url)![1]).sort()).toEqual(["main", "styleguide"]);
  const { text, used } = [...sheets].find(([url]) => url.includes("/main-"))![1];
  const unused = used.filter((one) => !one).length / text.length;
  const rest = [...text].map((letter, place) => (used[place] ? "\n" : letter)).join("");
  const rules = rest.split(/\n+|(?<=\})/).filter((rule) => /[^{]\{./.test(rule) && !rule.startsWith("@media"));
  console.log(`unused CSS: ${(100 * unused).toFixed(1)} % of ${text.length} bytes`);
  expect(unused, `unused:\n${rules.join("\n")}`).toBeLessThan(0.2);
});

test.describe("what readers change", () => {
  // The policy of the site refuses styles that the site did not send, also those of this test.
  test.use({ bypassCSP: true });

  test("more room between letters, words, lines and paragraphs cuts nothing off (WCAG 1.4.12)", async ({ page, site }) => {
    const there = await ready(site);
    await page.setViewportSize(size(320));
    for (const stop of stops) {
      await open(page, site, there, stop);
      await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }" });
      expect.soft(await unreadable(page), stop.name).toEqual([]);
    }
  });

  test("letters twice as large fit, on a screen and on a phone (WCAG 1.4.4)", async ({ page, site }) => {
    const there = await ready(site);
    for (const stop of stops) {
      await open(page, site, there, stop);
      await page.addStyleTag({ content: "html { font-size: 200% !important }" });
      for (const width of [1280, 320]) {
        await page.setViewportSize(size(width));
        expect.soft(await unreadable(page), `${stop.name} at ${width} px`).toEqual([]);
      }
    }
  });
});

test("with the colours of the reader: tiles, marks, buttons and the current page can be told apart", async ({ page, site }) => {
  const there = await ready(site);
  await page.emulateMedia({ forcedColors: "active" });
  for (const stop of stops) {
    await open(page, site, there, stop);
    const found = await page.evaluate(() => {
      const wrong: string[] = [];
      const part = (one: Element, pseudo?: string) => {
        const style = getComputedStyle(one, pseudo);
        const { backgroundColor, backgroundImage, borderStyle, borderWidth, borderColor, borderRadius, textDecorationLine, height } = style;
        if (pseudo && style.content === "none") return "";
        return [backgroundColor, backgroundImage, borderStyle, borderWidth, borderColor, ...(pseudo ? [borderRadius, height] : [textDecorationLine])].join(" ");
      };
      const look = (one: Element) => [part(one), part(one, "::before"), part(one, "::after")].join(" / ");
      // One look per kind: the words of its class that say how far it is.
      const apart = (all: Iterable<Element>, kind: (one: Element) => string) => {
        const looks = new Map<string, string>();
        for (const one of all) {
          const other = looks.get(look(one)) ?? kind(one);
          if (other !== kind(one)) wrong.push(`"${kind(one)}" looks like "${other}"`);
          looks.set(look(one), kind(one));
        }
      };
      const steps = ["is-past", "is-today", "is-due", "is-late", "is-most", "is-paused"];
      for (const carpet of document.querySelectorAll(".carpet")) {
        apart(carpet.children, (tile) => steps.filter((step) => tile.classList.contains(step)).join(" ") || "still to come");
      }
      apart(document.querySelectorAll(".status"), (status) => status.className);
      for (const current of document.querySelectorAll(".page-nav [aria-current]")) {
        apart(document.querySelectorAll(".page-nav a"), (link) => (link === current ? "the current page" : "another page"));
      }
      for (const one of document.querySelectorAll(".button, .status, .input, .choice-label, .carpet-tile")) {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
        const edge = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0 && borderTopColor !== backgroundColor && !/^rgba\(.*, 0\)$/.test(borderTopColor);
        if (!edge) wrong.push(`no edge: ${one.outerHTML.slice(0, 80)}`);
      }
      return [...new Set(wrong)];
    });
    expect.soft(found, stop.name).toEqual([]);
    await picture(page, `${stop.name}-forced`);
  }
});

test("nothing moves for who asked for less motion", async ({ page, site }) => {
  const there = await ready(site);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const stop of stops) {
    await open(page, site, there, stop);
    const moving = await page.evaluate(() => {
      const running = document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 1);
      const longest = (times: string) => Math.max(...times.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000)));
      const able = [...document.querySelectorAll("*")].flatMap((one) => [undefined, "::before", "::after"].flatMap((pseudo) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one, pseudo);
        const moves = longest(transitionDuration) > 1 || (animationName !== "none" && longest(animationDuration) > 1) || scrollBehavior === "smooth";
        return moves ? [`${one.tagName} ${one.getAttribute("class")} ${pseudo ?? ""}`] : [];
      }));
      return [...running.map((one) => `running: ${(one as CSSAnimation).animationName}`), ...new Set(able)];
    });
    expect.soft(moving, stop.name).toEqual([]);
  }
});
