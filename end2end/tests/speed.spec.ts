// How soon a page is there on a cheap phone with a bad line, and how fast it answers a finger.
// Times depend on the machine, so `make test` leaves this out: `make speed` runs it.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { giveCookie } from "./lib/http.ts";
import { expect, test } from "./lib/test.ts";
import { ready } from "./lib/ready.ts";
import { stops } from "./lib/tour.ts";

const most = { first: 1500, again: 600, shift: 0.02, answer: 100 };
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const pages = { home: "city", wijk: "wijk", list: "list", detail: "initiative that was answered", form: "idea, what", queue: "queue" };

interface Times {
  /** When the largest part was painted, in ms. */
  paint: number;
  /** How much of the page jumped. */
  shift: number;
  /** The slowest answer to a press or a key, in ms. */
  answer: number;
}

/** A page on a slow phone that writes down its times. */
async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const times = { paint: 0, shift: 0, answer: 0 };
    Object.assign(window, { times });
    const watch = (type: string, each: (entry: any) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    watch("largest-contentful-paint", (entry) => (times.paint = entry.startTime));
    watch("layout-shift", (entry) => (times.shift += entry.hadRecentInput ? 0 : entry.value));
    watch("event", (entry) => (times.answer = Math.max(times.answer, entry.interactionId ? entry.duration : 0)));
  });
  return page;
}

/** Goes to a page; gives what it wrote down. */
async function visit(page: Page, url: string, then?: (page: Page) => Promise<void>): Promise<Times> {
  await page.goto(url, { waitUntil: "networkidle" });
  await then?.(page);
  // What was painted last is told a little later.
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { times: Times }).times);
}

/** Somebody types and chooses, while the island counts letters and keeps the draft. */
async function write(page: Page) {
  await page.locator("#titel").tap();
  // It says what is missing once it listens.
  await expect(async () => {
    await page.keyboard.type("B");
    await expect(page.locator(".keeper-missing")).not.toBeEmpty({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("Bankjes langs de vijver", { delay: 60 });
  await page.locator("#verhaal").tap();
  await page.keyboard.type("Veel oudere buren lopen elke dag een rondje.", { delay: 60 });
  await page.locator("label[for=nodig-permission]").tap();
  await page.waitForTimeout(1_500);
}

/** A moderator walks through the queue by keys, and looks at what they are. */
async function walk(page: Page) {
  await page.locator(".queue tbody a").first().focus();
  const help = page.getByRole("dialog");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  for (const key of ["j", "j", "ArrowDown", "k", "End", "Home"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
}

const acts: Record<string, (page: Page) => Promise<void>> = { form: write, queue: walk };

const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)];

/** A page on the first visit, and again after another page; three times, each by somebody new. */
async function measure(browser: Browser, url: string, cookie?: string, then?: (page: Page) => Promise<void>) {
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const context = await browser.newContext();
    if (cookie) await giveCookie(context, url, cookie);
    const page = await slowPage(context);
    const first = await visit(page, url, then);
    await page.goto(new URL("/zo-tellen-wij", url).href);
    runs.push({ first, again: await visit(page, url) });
    await context.close();
  }
  return {
    first: Math.round(middle(runs.map(({ first }) => first.paint))),
    again: Math.round(middle(runs.map(({ again }) => again.paint))),
    shift: Math.max(...runs.flatMap(({ first, again }) => [first.shift, again.shift])),
    answer: then ? middle(runs.map(({ first }) => first.answer)) : 0,
  };
}

test("on slow 4G and a slow phone", async ({ browser, site }) => {
  test.setTimeout(240_000);
  const there = await ready(site);
  const table: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const [name, stop] of Object.entries(pages)) {
    const { path, cookie } = stops.find((one) => one.name === stop)!;
    table[name] = await measure(browser, site.url + (await path(there)), await cookie?.(there), acts[name]);
  }
  console.log("Largest paint on the first visit and the next in ms, jumps, slowest answer in ms (middle of three)");
  console.table(table);
  for (const [name, found] of Object.entries(table)) {
    for (const [what, limit] of Object.entries(most)) {
      expect.soft(found[what as keyof typeof found], `${name}: ${what}`).toBeLessThanOrEqual(limit);
    }
    expect.soft(found.first, `${name}: painted`).toBeGreaterThan(0);
  }
  for (const name of Object.keys(acts)) expect.soft(table[name].answer, `${name}: answers`).toBeGreaterThan(0);
});
