// The board with a mouse: a card that is let go at another step goes there, as by the buttons on its page.
import type { Page } from "@playwright/test";
import { dayFromNow } from "./lib/days.ts";
import { ask, giveCookie, post } from "./lib/http.ts";
import { sendByHand, someIdea } from "./lib/idea.ts";
import { ready } from "./lib/ready.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";

const step = (page: Page, name: string) => page.locator(".board-column", { has: page.getByRole("heading", { name: new RegExp(`^${name}`) }) });

test("a card is dragged to who takes it, back, to the table, and to the question for its author", async ({ page, site }) => {
  test.setTimeout(90_000);
  const { session } = await ready(site);
  // A coordinator of its own: the board of another test's keeps the ideas that it has.
  const coordinator = await staffCookie(site, undefined, "coordinator");
  const idea = someIdea();
  await sendByHand(site.url, idea);
  const queue = (await ask(site.url, `/werk?zoek=${idea.title.split(" ").pop()}`, { headers: { cookie: session } })).text;
  const reference = /\/werk\/(ZM-[A-Z0-9-]+)/.exec(queue)![1];
  expect((await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie: session })).status).toBe(303);
  // A meeting of its own, the first to come: that of other tests keeps the agenda that it has.
  expect((await post(site.url, "/overleg/nieuw", { dag: dayFromNow(1), plaats: "Stadhuis" }, { cookie: coordinator })).status).toBe(303);
  await giveCookie(page.context(), site.url, coordinator);
  const board = `/behandelen?vorm=bord&zoek=${reference}`;
  await page.goto(board);
  const card = page.locator(".board-card");
  await expect(step(page, "Nieuw").locator(".board-card")).toHaveCount(1);
  await card.dragTo(step(page, "Mee bezig"));
  await expect(step(page, "Mee bezig").locator(".board-card")).toHaveCount(1);
  await expect(card).toContainText("coordinator");
  await card.dragTo(step(page, "Nieuw"));
  await expect(step(page, "Nieuw").locator(".board-card")).toHaveCount(1);

  // What was done meanwhile is no harm, and what cannot be there stays where it was.
  expect((await post(site.url, `/behandelen/${reference}/nemen`, { van: "" }, { cookie: coordinator })).status).toBe(303);
  await card.dragTo(step(page, "Mee bezig"));
  await expect(step(page, "Mee bezig").locator(".board-card")).toHaveCount(1);
  await card.dragTo(step(page, "Aan tafel"));
  await expect(step(page, "Aan tafel").locator(".board-card")).toHaveCount(1);
  expect((await ask(site.url, `/initiatieven/${reference}`)).text).toContain("Op de agenda van het overleg van alle afdelingen");
  await card.dragTo(step(page, "Nieuw"));
  await expect(step(page, "Aan tafel").locator(".board-card")).toHaveCount(1);
  await card.dragTo(step(page, "Wacht"));
  await page.waitForURL(`**/behandelen/${reference}/vraag`);
});

test("a card that could not go says so", async ({ page, site, context, complaints }) => {
  const { coordinator } = await ready(site);
  await giveCookie(context, site.url, coordinator);
  await page.goto("/behandelen?vorm=bord");
  const busy = step(page, "Mee bezig");
  const card = step(page, "Nieuw").locator(".board-card[data-naar-1]").first();
  await context.setOffline(true);
  await card.dragTo(busy);
  await expect(page.getByRole("alert")).toContainText("Dat lukte niet.");
  expect(complaints.splice(0).every((one) => one.includes("ERR_INTERNET_DISCONNECTED"))).toBe(true);
});
