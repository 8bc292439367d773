// The page of components: every component in every state, photographed and measured. The letters of a
// machine decide what a picture looks like to the pixel: pictures are kept to look at (results/components),
// and what must hold on any machine is measured.
import { inflateSync } from "node:zlib";
import type { Locator } from "@playwright/test";
import { expect, test } from "./lib/test.ts";
import { unreadable } from "./lib/texts.ts";

/** How many values the bytes of a picture have: a dozen where nothing but a line is drawn. */
function shades(png: Buffer): number {
  const parts: Buffer[] = [];
  for (let at = 8, length = 0; at < png.length; at += length + 12) {
    length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
  }
  return new Set(inflateSync(Buffer.concat(parts))).size;
}

/** What does not fit, is cut off, or is too small to press in a component. */
const wrongIn = (block: Locator) =>
  block.evaluate((block) => {
    const wrong: string[] = [];
    const name = (one: Element) => `${one.tagName.toLowerCase()}.${one.getAttribute("class")} "${one.textContent?.trim().slice(0, 30)}"`;
    // What stands out, as a fringe does, stays within the margin of the page.
    const margin = parseFloat(getComputedStyle(block.parentElement!).paddingRight);
    if (block.scrollWidth > block.clientWidth + margin) wrong.push(`too wide by ${block.scrollWidth - block.clientWidth}`);
    for (const shown of block.querySelectorAll(".style-shown")) {
      if (shown.getBoundingClientRect().height < 8) wrong.push(`nothing to see: ${name(shown.parentElement!)}`);
    }
    for (const one of block.querySelectorAll("*")) {
      const { clip, display, overflow, textOverflow } = getComputedStyle(one);
      // Cut to nothing on purpose: for a screen reader only.
      if (!one.checkVisibility() || clip !== "auto" || one.closest("svg, .visually-hidden")) continue;
      const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      if (cut && /hidden|clip/.test(overflow) && textOverflow !== "ellipsis") wrong.push(`cut off: ${name(one)}`);
      if (!one.matches("a, button, input, select, textarea, summary")) continue;
      // One presses the label of a choice; a link in a sentence is as high as its line (WCAG 2.5.8).
      const target = one.matches("[type=radio], [type=checkbox]") ? (one as HTMLInputElement).labels![0] : one;
      const { width, height } = target.getBoundingClientRect();
      if (display !== "inline" && (height < 44 || width < 24)) wrong.push(`too small, ${width} by ${height}: ${name(one)}`);
    }
    return [...new Set(wrong)];
  });

// Each takes some eighty pictures.
test.describe.configure({ timeout: 120_000 });

for (const width of [320, 390, 1280]) {
  test(`components fit, can be pressed and can be seen, light and dark, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/stijl");
    expect.soft(await unreadable(page)).toEqual([]);
    const blocks = await page.locator(".style-block").all();
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) expect.soft(await wrongIn(block), await block.innerText().then((text) => text.split("\n")[0])).toEqual([]);
    // That narrow they are measured only.
    if (width === 320) return;
    const names = await page.locator(".style-block").evaluateAll((all) => all.map((one) => one.id));
    const light = new Map<string, Buffer>();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const id of names) {
        // One at a time: a picture of a part of a long page takes long.
        await page.evaluate((id) => document.querySelectorAll<HTMLElement>(".style-block").forEach((one) => (one.hidden = one.id !== id)), id);
        const picture = await page.locator(`#${id}`).screenshot({ path: `results/components/${id}-${width}-${colorScheme}.png` });
        expect.soft(shades(picture), `${id}: a picture of nothing`).toBeGreaterThan(64);
        if (colorScheme === "light") light.set(id, picture);
        else expect.soft(picture.equals(light.get(id)!), `${id}: light and dark are the same`).toBe(false);
      }
    }
  });
}
