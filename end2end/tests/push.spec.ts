// News on this device: turned on in a real browser, sealed by the real server, shown by our service worker.
import type { BrowserContext, Page } from "@playwright/test";
import { giveCookie, post } from "./lib/http.ts";
import { sendByHand, someIdea } from "./lib/idea.ts";
import { Keys, PushService } from "./lib/pushed.ts";
import { residentCookie } from "./lib/ready.ts";
import { expect, Site, test as base, unique } from "./lib/test.ts";
import { walk } from "./lib/walk.ts";

const PAGE = "/mijn/meldingen";

const test = base.extend<object, { service: PushService; site: Site }>({
  service: [
    async ({}, use) => {
      const service = await PushService.open();
      await use(service);
      await service.close();
    },
    { scope: "worker" },
  ],
  site: [
    async ({ service }, use) => {
      const site = await Site.open(false, undefined, { GROENE_LOPER_PUSH_TRIAL: service.origin });
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

const turnOn = (page: Page) => page.getByRole("button", { name: "Zet meldingen aan" });

/** Somebody who is signed in, in a browser that may show news and subscribes on this machine. */
async function joke(context: BrowserContext, site: Site, service: PushService) {
  const [email, keys, path] = [`joke-${unique()}@voorbeeld.example`, new Keys(), `/push/${unique()}`];
  await keys.giveTo(context, service.origin + path);
  await giveCookie(context, site.url, await residentCookie(site, email));
  const opened = () => service.pushed.filter((one) => one.path === path).map(({ body }) => JSON.parse(keys.open(body)));
  return { email, opened };
}

test("news is turned on, tried, comes with an idea, and is turned off", async ({ page, context, site, service }) => {
  await context.grantPermissions(["notifications"], { origin: site.url });
  const { email, opened } = await joke(context, site, service);
  await page.goto(PAGE);
  await expect(turnOn(page)).toBeVisible();
  await walk(page, "news off");
  await turnOn(page).click();
  await expect(page.getByRole("status")).toContainText("Meldingen staan nu aan op dit toestel.");
  await expect(page.locator('[data-staat="aan"]')).toBeVisible();
  await expect(turnOn(page)).toBeHidden();
  await walk(page, "news on");
  await page.getByRole("button", { name: "Stuur een proefmelding" }).click();
  await expect(page.getByRole("status")).toContainText("De proefmelding komt zo op uw toestellen.");
  await expect.poll(opened, { timeout: 15_000 }).toHaveLength(1);
  expect(opened()[0]).toMatchObject({ title: "Meldingen werken op dit toestel", body: "Gemeente Zoetermeer", lang: "nl", path: PAGE });
  await sendByHand(site.url, someIdea({ email }));
  await expect.poll(opened, { timeout: 15_000 }).toHaveLength(2);
  expect(opened()[1].title).toMatch(/^Wij hebben uw idee ontvangen: ZM-/);
  await page.getByRole("button", { name: /^Zet uit/ }).click();
  await expect(page.getByRole("status")).toContainText("Meldingen staan nu uit op dat toestel.");
  await expect(turnOn(page)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("push"))).toBeNull();
});

test("what is pushed is shown, and opens a page of this site only", async ({ page, context, site, service }) => {
  await context.grantPermissions(["notifications"], { origin: site.url });
  const { opened } = await joke(context, site, service);
  const device = await context.newCDPSession(page);
  let registrationId = "";
  device.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => (registrationId = registrations.at(-1)?.registrationId ?? registrationId));
  await device.send("ServiceWorker.enable");
  await page.goto(PAGE);
  await turnOn(page).click();
  await page.getByRole("button", { name: "Stuur een proefmelding" }).click();
  await expect.poll(opened, { timeout: 15_000 }).toHaveLength(1);
  await expect.poll(() => registrationId).not.toBe("");
  const deliver = (said: unknown) =>
    device.send("ServiceWorker.deliverPushMessage", { origin: site.url, registrationId, data: typeof said === "string" ? said : JSON.stringify(said) });
  const shown = () =>
    page.evaluate(async () => {
      const all = await (await navigator.serviceWorker.ready).getNotifications();
      return all.map(({ title, body, lang, tag, data }) => ({ title, body, lang, tag, path: data.path }));
    });
  const { tag } = opened()[0];
  await deliver(opened()[0]);
  await expect.poll(shown).toEqual([{ title: "Meldingen werken op dit toestel", body: "Gemeente Zoetermeer", lang: "nl", tag, path: PAGE }]);
  await deliver(opened()[0]);
  await deliver("geen JSON");
  await expect.poll(shown, "the same twice is one").toHaveLength(1);

  // Only a person's press lets a browser open a window: here it is written down what would be opened.
  const [worker] = context.serviceWorkers();
  const press = (path: unknown) =>
    worker.evaluate(async (path) => {
      const scope = self as unknown as ServiceWorkerGlobalScope & { opened: string[] };
      scope.opened = [];
      const tabs = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
      for (const tab of tabs) Object.defineProperty(tab, "focus", { configurable: true, value: async () => scope.opened.push(`focus ${tab.url}`) });
      scope.clients.matchAll = (async () => tabs) as typeof scope.clients.matchAll;
      scope.clients.openWindow = (async (url: string) => scope.opened.push(url)) as unknown as typeof scope.clients.openWindow;
      const waits: Promise<unknown>[] = [];
      const event = new Event("notificationclick") as Event & Record<string, unknown>;
      event.notification = { close: () => {}, data: { path } };
      event.waitUntil = (one: Promise<unknown>) => waits.push(one);
      scope.dispatchEvent(event);
      await Promise.all(waits);
      return scope.opened;
    }, path);
  expect(await press("/mijn")).toEqual([`${site.url}/mijn`]);
  expect(await press(new URL(page.url()).pathname + new URL(page.url()).search)).toEqual([`focus ${page.url()}`]);
  for (const elsewhere of ["https://kwaad.example/", "//kwaad.example/x", "\\\\kwaad.example", "javascript:alert(1)"]) expect(await press(elsewhere)).toEqual([]);
  expect(await press(undefined)).toEqual([`${site.url}/`]);
});

test("nothing is asked of the browser before the button is pressed, and a no is respected", async ({ page, context, site, service }) => {
  await joke(context, site, service);
  await context.addInitScript(() => {
    const state = window as unknown as { asked: number };
    state.asked = 0;
    let permission = "default";
    Object.defineProperty(Notification, "permission", { get: () => permission });
    Notification.requestPermission = async () => (state.asked++, (permission = "denied") as NotificationPermission);
  });
  await page.goto(PAGE);
  await expect(turnOn(page)).toBeVisible();
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  expect(await asked()).toBe(0);
  await turnOn(page).click();
  const says = page.locator('[data-staat="geweigerd"]');
  await expect(says).toBeFocused();
  expect(await asked()).toBe(1);
  await walk(page, "news denied");
});

test("a browser that cannot show news says so, and a phone that can when it is on the home screen too", async ({ context, site, service, browser, contextOptions }) => {
  await joke(context, site, service);
  const cookies = await context.cookies();
  for (const [userAgent, state] of [[undefined, "kan-niet"], ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15", "beginscherm"]]) {
    const other = await browser.newContext({ ...contextOptions, ...(userAgent && { userAgent }), baseURL: site.url });
    await other.addInitScript(() => delete (window as unknown as Record<string, unknown>).PushManager);
    await other.addCookies(cookies);
    const page = await other.newPage();
    await page.goto(PAGE);
    await expect(page.locator(`[data-staat="${state}"]`)).toBeVisible();
    await expect(turnOn(page)).toBeHidden();
    await walk(page, `news ${state}`);
    await other.close();
  }
});

test("without scripts the page says what it takes, and a device is turned off all the same", async ({ page: stripped, context, site, service, browser, contextOptions }) => {
  await joke(context, site, service);
  const session = (await context.cookies()).find(({ name }) => name === "sessie")!;
  const keys = { adres: `${service.origin}/push/${unique()}`, sleutel: "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU", geheim: "AAECAwQFBgcICQoLDA0ODw" };
  expect((await post(site.url, "/mijn/meldingen/toestel", keys, { cookie: `sessie=${session.value}` })).status).toBe(303);
  const plain = await browser.newContext({ ...contextOptions, javaScriptEnabled: false, baseURL: site.url });
  await plain.addCookies([session]);
  const page = await plain.newPage();
  await page.goto(PAGE);
  await expect(page.locator('[data-staat="zonder"]')).toBeVisible();
  await expect(turnOn(page)).toBeHidden();
  // What looks for mistakes is itself a script: it looks at the same page, from which ours is taken.
  await stripped.route(PAGE, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<script.*?<\/script>/gs, "") });
  });
  await stripped.goto(PAGE);
  await expect(stripped.locator('[data-staat="zonder"]')).toBeVisible();
  await walk(stripped, "news without scripts");
  await page.getByRole("button", { name: /^Zet uit/ }).click();
  await expect(page.getByRole("status")).toContainText("Meldingen staan nu uit op dat toestel.");
  await expect(page.getByRole("button", { name: /^Zet uit/ })).toHaveCount(0);
  await plain.close();
});
