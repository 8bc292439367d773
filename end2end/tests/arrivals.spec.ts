// Live arrival: a list of staff that is open says what came, and shows it when asked; nothing moves by itself.
import { giveCookie } from "./lib/http.ts";
import { sendByHand, someIdea } from "./lib/idea.ts";
import { ready } from "./lib/ready.ts";
import { expect, test } from "./lib/test.ts";

test("who has the queue open hears that an idea came, and sees it when they ask", async ({ page, site }) => {
  test.setTimeout(60_000);
  const { session } = await ready(site);
  await giveCookie(page.context(), site.url, session);
  await page.goto("/werk");
  const place = page.locator("#nieuw");
  await expect(place.getByRole("paragraph")).toBeHidden();
  const idea = someIdea();
  await sendByHand(site.url, idea);
  // The page that is open asks again and again, each time for a while.
  await expect(place).toContainText("Er is 1 nieuw idee.", { timeout: 15_000 });
  await expect(page.getByText(idea.title)).toHaveCount(0);
  await page.getByRole("link", { name: "Laat zien" }).click();
  await expect(page.getByText(idea.title)).toHaveCount(1);
  await expect(place.getByRole("paragraph")).toBeHidden();
});
