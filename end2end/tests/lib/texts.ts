// Where the texts of a page are: all of them to be read, none cut off, none over another.
import type { Page } from "@playwright/test";

/** What cannot be read, and why; nothing for a page that scrolls one way and shows all its words. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const around = (one: Element): Element[] => (one.parentElement ? [one, ...around(one.parentElement)] : []);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);

    const lines: { rect: DOMRect; owner: Element; text: string }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const owner = node.parentElement!;
      const text = node.nodeValue!.trim();
      if (text === "" || !owner.checkVisibility() || owner.closest("[aria-hidden=true], .skip-link, option, script")) continue;
      // For a screen reader only: cut to nothing on purpose.
      if (around(owner).some((box) => getComputedStyle(box).clip !== "auto")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > 1) lines.push({ rect, owner, text: text.slice(0, 60) });
    }

    for (const { rect, owner, text } of lines) {
      // A table may be wider than a screen, in a box of its own that scrolls.
      const scrolls = around(owner).some((box) => box.querySelector("table") && /auto|scroll/.test(getComputedStyle(box).overflowX));
      if (!scrolls && (rect.left < -1 || rect.right > root.clientWidth + 1)) wrong.push(`beside the screen: ${text}`);
      for (const box of around(owner).filter((box) => /hidden|clip/.test(getComputedStyle(box).overflow))) {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        if (rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1) wrong.push(`cut off: ${text}`);
      }
    }

    // Lines touch a little when letters are high; a third of a line is too much.
    lines.forEach((one, place) => {
      for (const other of lines.slice(place + 1)) {
        if (one.owner === other.owner) continue;
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (width > 2 && height > Math.min(one.rect.height, other.rect.height) / 3) wrong.push(`"${one.text}" lies over "${other.text}"`);
      }
    });
    return [...new Set(wrong)];
  });
}
