// The outline of every page, as a screen reader gives it: landmarks and headings, with their names.
// It stands in outline/, a file per page. After a change: npx playwright test outline --update-snapshots
import type { Page } from "@playwright/test";
import { expect, test } from "./lib/test.ts";
import { ready } from "./lib/ready.ts";
import { open, stops } from "./lib/tour.ts";

const shown = /^ *- ((?:banner|navigation|main|contentinfo|region|complementary|search|form|article|alert|heading)\b.*?):?$/;

/** Puts a word in the place of what differs from day to day and from idea to idea. */
async function settle(page: Page) {
  await page.evaluate(() => {
    const place = (selector: string, word: string) => {
      for (const one of document.querySelectorAll(selector)) one.textContent = `‹${word}›`;
    };
    place(".idea-card-title a", "titel");
    // The address of a form that was refused goes on behind that of its page; the answer has a title of its own.
    const titled = /\/(initiatieven|werk|behandelen|idee)\/[A-Z]+-(?!.*\/antwoord)/;
    if (titled.test(location.pathname)) place("h1:not(.message h1)", "titel");
    if (/^\/wijken\/[a-z-]+\/fotos\//.test(location.pathname)) place("h1", "titel");
    place('[id^="punt-"]', "titel");
    if (/^\/overleg\/[0-9a-f-]+(\/verslag)?$/.test(location.pathname)) place("h1", "overleg van een dag");
    if (location.pathname.startsWith("/beheer/mensen/")) place("h1", "adres");
    place(".mail-subject", "onderwerp");
    place("#klok", "waar de klok staat");
    place("#antwoord", "antwoord");
    place("#waarvan", "waarvan");
    place(".late-title a", "titel");
    place(".timeline-title", "wat er gebeurde");
    for (const mail of document.querySelectorAll(".mail ~ .mail")) mail.remove();
  });
}

/** Landmarks and headings, each below what it is in; a row of the same ones is one line. */
async function outline(page: Page): Promise<string[]> {
  const tree = await page.locator("body").ariaSnapshot();
  const above: number[] = [];
  const lines: string[] = [];
  for (const line of tree.split("\n")) {
    const indent = line.search(/\S/);
    while (above.length > 0 && above.at(-1)! >= indent) above.pop();
    const what = shown.exec(line)?.[1];
    if (what === undefined) continue;
    const words = what.replace(/\b20\d\d\b/g, "‹jaar›").replace(/\bZM-[2-9A-Z]{4}-\d\d\b/g, "‹nummer›");
    const one = "  ".repeat(above.length) + words;
    if (one !== lines.at(-1)) lines.push(one);
    above.push(indent);
  }
  return lines;
}

for (const stop of stops) {
  test(`${stop.name}: its outline`, async ({ page, site }) => {
    await open(page, site, await ready(site), stop);
    const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.filter((level) => level === 1), "one first heading").toHaveLength(1);
    // The list of what is wrong stands before the title, with a heading of the second level.
    const skipped = levels.filter((level, place) => level > (levels[place - 1] ?? (stop.wrong ? 1 : 0)) + 1);
    expect(skipped, `skipped in ${levels}`).toEqual([]);

    await settle(page);
    const lines = await outline(page);
    const all = lines.map((line) => line.trim());
    for (const one of ["banner", "main", "contentinfo"]) expect(all.filter((line) => line === one), one).toHaveLength(1);
    expect(all.filter((line) => line === "navigation"), "navigation without a name").toEqual([]);
    expect(`${lines.join("\n")}\n`).toMatchSnapshot(`${stop.name.replace(/\W+/g, "-")}.txt`);
  });
}
