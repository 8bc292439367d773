// Signing in as a moderator.
import { expect, type Page } from "@playwright/test";
import type { Site } from "./site.ts";

/** Uses a new invitation; ends on the queue. */
export async function signIn(page: Page, site: Site, municipality = "zoetermeer") {
  await page.goto(await site.invitation(municipality));
  await page.getByRole("button", { name: "Aan de slag" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Werkvoorraad" })).toBeVisible();
}
