// Every page in every state: for a screen reader, for a thumb, in the dark, on a narrow screen.
import { expect, test } from "./lib/test.ts";
import { ready } from "./lib/ready.ts";
import { open, stops } from "./lib/tour.ts";
import { walk } from "./lib/walk.ts";

for (const stop of stops) {
  test(`${stop.name}: for everybody`, async ({ page, site }) => {
    // The page of all components is as long as all others together.
    test.setTimeout(stop.name === "style" ? 120_000 : 45_000);
    const there = await ready(site);
    expect(await open(page, site, there, stop)).toBe(stop.status ?? 200);
    // The components are photographed one by one, in their own test.
    await walk(page, stop.name === "style" ? undefined : stop.name);
    if (stop.wrong) await expect(page).toHaveTitle(/^Fout: /);
    else await expect(page).not.toHaveTitle(/^Fout/);
    if (stop.wrong) await expect(page.locator("#fouten")).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
}

for (const stop of stops.filter((stop) => stop.island)) {
  test(`${stop.name}: for everybody, before its scripts have come`, async ({ page, site, complaints }) => {
    const there = await ready(site);
    await page.route(/\/pkg\/.*\.(js|wasm)/, (route) => route.abort());
    await open(page, site, there, stop);
    await walk(page);
    expect(complaints.splice(0).every((one) => /\/pkg\/|dynamically imported module/.test(one))).toBe(true);
  });
}

test("queue, with its keys explained: for everybody", async ({ page, site }) => {
  await open(page, site, await ready(site), stops.find((stop) => stop.name === "queue")!);
  await page.getByRole("button", { name: "Toetsen" }).click();
  await expect(page.getByRole("dialog", { name: "Toetsen in de lijst" })).toBeVisible();
  await walk(page, "queue keys");
});
