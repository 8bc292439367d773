// Pictures of pages, for people to look at. No check: a browser that is short of memory may need a second try.
import type { Page } from "@playwright/test";

/** A picture of a whole page, called after what it shows. */
export async function picture(page: Page, name: string) {
  const take = () => page.screenshot({ path: `results/pictures/${name.replace(/\W+/g, "-")}.png`, fullPage: true, animations: "disabled" });
  await take().catch(take);
}
