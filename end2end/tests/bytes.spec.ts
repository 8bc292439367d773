// What a phone on a slow line has to fetch.
import { ask } from "./lib/http.ts";
import { expect, Site, test } from "./lib/test.ts";
import { ready } from "./lib/ready.ts";
import { open, stops } from "./lib/tour.ts";

const kB = 1024;
const most = { page: 40 * kB, scripts: 120 * kB };
const packed = { headers: { "accept-encoding": "br, gzip" } };

for (const stop of stops.filter((stop) => stop.front)) {
  test(`${stop.name}: a first visit is small`, async ({ page, site }) => {
    const there = await ready(site);
    const asked = new Map<string, string>();
    page.on("request", (request) => request.resourceType() === "eventsource" || asked.set(request.url(), request.resourceType()));
    // An island starts when the browser has time, within a second.
    const started = stop.island && page.waitForResponse(/\.wasm/);
    await open(page, site, there, stop);
    await started;
    await page.waitForLoadState("networkidle");
    const sums = { page: 0, scripts: 0 };
    const list: string[] = [];
    for (const [url, type] of asked) {
      expect(new URL(url).origin, "asks another site").toBe(site.url);
      const { pathname, search } = new URL(url);
      const answer = await ask(site.url, pathname + search, packed);
      sums[type === "script" || pathname.endsWith(".wasm") || pathname.endsWith(".js") ? "scripts" : "page"] += answer.bytes;
      list.push(`${answer.bytes} ${answer.headers["content-encoding"] ?? "plain"} ${pathname}`);
      if (answer.bytes > kB && !/\.(png|jpe?g|webp|avif|woff2)$/.test(pathname)) {
        expect(answer.headers["content-encoding"], `${pathname} is not packed`).toBe("br");
      }
    }
    const about = list.join("\n");
    expect(sums.page, about).toBeLessThanOrEqual(most.page);
    expect(sums.scripts, about).toBeLessThanOrEqual(most.scripts);
    expect(sums.scripts > 0, about).toBe(stop.island ?? false);
    expect(await page.locator("script").count() > 0).toBe(stop.island ?? false);
    test.info().annotations.push({ type: "bytes", description: `${sums.page} + ${sums.scripts}` });
  });
}

test("pages without an island or a script of their own have no script at all, whatever their state", async () => {
  // A site of its own: where a colleague can be named in a note there is a script, and other tests make colleagues.
  const site = await Site.open(true);
  const there = await ready(site);
  for (const stop of stops.filter((stop) => !stop.island && !stop.then)) {
    const { text } = await ask(site.url, await stop.path(there), { headers: stop.cookie ? { cookie: await stop.cookie(there) } : {} });
    expect.soft([stop.name, /<script|\.wasm|modulepreload|<leptos-island/.test(text)]).toEqual([stop.name, stop.script ?? false]);
  }
  await site.close();
});
