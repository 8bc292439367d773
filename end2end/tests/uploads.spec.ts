// Photos that are sent while their writer goes on: smaller, in parts, and on from where the line was cut.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { middleOf } from "./lib/areas.ts";
import { heading, next, upToPhotos } from "./lib/idea.ts";
import { type Chosen, photo, takenAt } from "./lib/photo.ts";
import { expect, test } from "./lib/test.ts";

const rows = (page: Page) => page.locator("ol .photo-row");
const onTheirWay = (page: Page) => page.locator(".uploads > .photo-row");
const says = (page: Page) => page.locator(".uploads-says");
const spot = (page: Page) => page.getByLabel("Straat of plek");
const PARTS = "**/idee/foto/*";

/** Writes an idea up to the page where photos are taken, and sent at once. */
async function upToUploads(page: Page) {
  await upToPhotos(page);
  await expect(page.locator(".takes-drops")).toBeVisible();
  await expect(page.getByRole("button", { name: "Voeg toe" })).toHaveCount(0);
}

const choose = (page: Page, ...files: Chosen[]) => page.locator("#foto").setInputFiles(files);

/** A photo as a camera makes them: many pixels, and none like the next. */
async function noise(page: Page, name: string, width: number, height: number): Promise<Chosen> {
  const bytes = await page.evaluate(async ([width, height]) => {
    const canvas = new OffscreenCanvas(width!, height!);
    const context = canvas.getContext("2d")!;
    const pixels = context.createImageData(width!, height!);
    for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = at % 4 === 3 ? 255 : (at % 199) + Math.floor(Math.random() * 50);
    context.putImageData(pixels, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
    let text = "";
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  }, [width, height]);
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(bytes, "base64") };
}

test("a large photo is made smaller before it is sent", async ({ page }) => {
  await upToUploads(page);
  const large = await noise(page, "groot.jpg", 3200, 2400);
  const begun = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/idee/foto"));
  // It says that it was taken in Palenstein; the smaller one does not, so that comes along.
  await choose(page, takenAt(large, middleOf("WK063703")));
  const length = Number((await begun).headers()["upload-length"]);
  expect(length).toBeGreaterThan(10_000);
  expect(length).toBeLessThan(large.buffer.length * 0.8);
  await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
  await expect(onTheirWay(page)).toHaveCount(0);
  await expect(page.locator("#foto-gezegd")).toHaveText("groot.jpg is toegevoegd.");
  const largest = rows(page).locator("img");
  await expect(largest).toHaveAttribute("width", "320");
  const offer = page.getByRole("button", { name: "Kies Palenstein als wijk" });
  await expect(page.getByText("In deze foto staat dat die is gemaakt in Palenstein. Alleen u ziet dat.")).toBeVisible();
  await spot(page).fill("Onder de brug");
  await offer.click();
  await expect(page.locator("#wijk")).toHaveValue("palenstein");
  await expect(spot(page)).toHaveValue("Onder de brug");
  await expect(offer).toHaveCount(0);
});

test("a line that is cut costs one part, and what is typed meanwhile stays", async ({ page, complaints }) => {
  await upToUploads(page);
  const begun: string[] = [];
  const offsets: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/idee/foto")) begun.push(request.url());
    if (request.method() === "PATCH") offsets.push(request.headers()["upload-offset"]!);
  });
  let cut = 2;
  await page.route(PARTS, (route) => {
    const cuts = route.request().method() === "PATCH" && offsets.length > 1 && cut-- > 0;
    return cuts ? route.abort("connectionreset") : route.continue();
  });
  await choose(page, await noise(page, "straat.jpg", 900, 700));
  await expect(says(page)).toHaveText("De verbinding is weg. Wij proberen het zo weer.");
  await spot(page).fill("Bij de brug");
  await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
  expect(begun).toHaveLength(1);
  // The first part came, the second one was sent until it came too.
  expect(offsets[0]).toBe("0");
  expect(offsets.slice(1, 4)).toEqual([offsets[1], offsets[1], offsets[1]]);
  expect(Number(offsets[1])).toBeGreaterThan(0);
  await expect(spot(page)).toHaveValue("Bij de brug");
  complaints.length = 0;
});

test("who has no line for long is asked to try again, and loses nothing", async ({ page, complaints }) => {
  await page.clock.install();
  await upToUploads(page);
  await page.route(PARTS, (route) => route.abort("connectionreset"));
  await choose(page, photo("straat.png"));
  const again = page.getByRole("button", { name: "Probeer opnieuw : straat.png" });
  await expect(async () => {
    await page.clock.runFor(20_000);
    await expect(again).toBeVisible({ timeout: 300 });
  }).toPass();
  await expect(page.locator("#foto-gezegd")).toHaveText(/^straat.png: Niet verstuurd./);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
  await page.unroute(PARTS);
  await again.click();
  await expect(async () => {
    await page.clock.runFor(2_000);
    await expect(rows(page)).toHaveCount(1, { timeout: 300 });
  }).toPass();
  complaints.length = 0;
});

test("going on waits for the photos, and goes by itself then", async ({ page }) => {
  await upToUploads(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(PARTS, async (route) => {
    if (route.request().method() === "PATCH") await held;
    return route.continue();
  });
  await choose(page, photo("een.png", { hue: 1 }), photo("twee.png", { hue: 2 }), photo("drie.png", { hue: 3 }));
  await expect(onTheirWay(page)).toHaveCount(3);
  await expect(onTheirWay(page).first().getByRole("progressbar", { name: "een.png" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
  // One is not wanted any more: the next can be chosen at once.
  await page.getByRole("button", { name: "Haal weg : twee.png" }).click();
  await expect(page.locator("#foto")).toBeFocused();
  await next(page).click();
  await expect(page.locator("#foto-eerst")).toHaveText("Wij versturen eerst uw foto’s. Daarna gaat u vanzelf verder.");
  release();
  await expect(heading(page, "Wie bent u?")).toBeVisible();
  await page.goto("/idee/waar");
  await expect(rows(page)).toHaveCount(2);
});

test("photos are dragged, pasted, and six at most", async ({ page, complaints }) => {
  await upToUploads(page);
  await expect(page.getByText("U kunt foto’s ook hierheen slepen of plakken.")).toBeVisible();
  const give = (event: "drop" | "paste", file: Chosen) =>
    page.evaluate(
      async ([event, name, kind, base64]) => {
        const bytes = Uint8Array.from(atob(base64!), (one) => one.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name!, { type: kind! }));
        const field = document.querySelector("#fotos")!;
        if (event === "paste") field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        else field.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [event, file.name, file.mimeType, file.buffer.toString("base64")],
    );
  await give("drop", photo("een.png", { hue: 1 }));
  await give("paste", photo("twee.png", { hue: 2 }));
  await expect(rows(page)).toHaveCount(2);
  await rows(page).first().getByLabel("Wat is er op de foto te zien?").fill("Een bankje");
  await choose(page, ...[3, 4, 5, 6, 7].map((hue) => photo(`${hue}.png`, { hue })));
  await expect(rows(page)).toHaveCount(6, { timeout: 20_000 });
  await expect(says(page)).toHaveText("‘7.png’ is niet meegenomen: er kunnen 6 foto’s bij een idee.");
  await expect(page.locator("#foto")).toBeHidden();
  await expect(rows(page).first().getByLabel("Wat is er op de foto te zien?")).toHaveValue("Een bankje");
  complaints.length = 0;
});

test("on a slow line the bar moves, and the page can be used", async ({ page, context }) => {
  test.setTimeout(90_000);
  await upToUploads(page);
  const file = await noise(page, "straat.jpg", 900, 700);
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await choose(page, file);
  const seen = new Set<string>();
  await expect(async () => {
    seen.add((await page.locator("progress").getAttribute("value", { timeout: 500 }).catch(() => null)) ?? "");
    expect(seen.size).toBeGreaterThan(3);
  }).toPass({ timeout: 30_000, intervals: [100] });
  await spot(page).fill("Bij de brug");
  await expect(rows(page)).toHaveCount(1, { timeout: 40_000 });
  await expect(spot(page)).toHaveValue("Bij de brug");
});
