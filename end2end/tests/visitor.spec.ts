// Somebody who only looks: city, wijken, list, feed, another language, another municipality.
import type { Page } from "@playwright/test";
import { ask } from "./lib/http.ts";
import { heading } from "./lib/idea.ts";
import { expect, test } from "./lib/test.ts";

const cards = (page: Page) => page.locator(".idea-card");
async function show(page: Page) {
  await page.getByRole("button", { name: "Toon ideeën" }).click();
  await page.waitForURL(/volgorde=/);
}

/** The choices that wait behind "Meer keuzes" on a phone. */
async function choices(page: Page) {
  const more = page.locator(".filters-more");
  const summary = more.locator("summary");
  if ((await summary.isVisible()) && (await more.getAttribute("open")) === null) await summary.click();
  return page;
}

/** Every card, and there is at least one. */
async function everyCard(page: Page, part: string, says: RegExp) {
  await expect(cards(page)).not.toHaveCount(0);
  for (const text of await cards(page).locator(part).allInnerTexts()) expect(text.trim()).toMatch(says);
}

test("from the city to a wijk to an initiative, and back by the crumbs", async ({ page }) => {
  await page.goto("/");
  await expect(heading(page, "Uw idee voor de straat krijgt binnen 15 werkdagen antwoord.")).toBeVisible();
  await expect(page.getByText("Zo snel antwoordt de gemeente")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Seghwaert", exact: true }).click();
  await expect(heading(page, "Seghwaert")).toBeVisible();
  const first = cards(page).first().getByRole("link");
  const title = await first.innerText();
  await first.click();
  await expect(heading(page, title)).toBeVisible();
  await expect(page).toHaveTitle(`${title} · Zoetermeer`);
  const crumbs = page.getByRole("navigation", { name: "Kruimelpad" });
  await expect(crumbs.getByRole("link")).toHaveText(["Zoetermeer", "Seghwaert"]);
  await crumbs.getByRole("link", { name: "Seghwaert" }).click();
  await expect(heading(page, "Seghwaert")).toBeVisible();
});

test("the list is narrowed by wijk, theme, status and words, and keeps what was chosen", async ({ page }) => {
  await page.goto("/initiatieven");
  await expect(cards(page)).toHaveCount(20);
  await (await choices(page)).getByLabel("Wijk").selectOption("Seghwaert");
  await show(page);
  await expect(page.getByLabel("Wijk").locator("option:checked")).toHaveText("Seghwaert");
  await everyCard(page, ".idea-card-meta", /^Seghwaert · /);
  await page.getByLabel("Hoe staat het ervoor?").selectOption("Beantwoord");
  await show(page);
  await page.waitForURL(/status=answered/);
  await everyCard(page, ".status", /^Beantwoord$/);
  await page.getByRole("link", { name: "Wis keuzes" }).click();
  await expect(page).toHaveURL(/\/initiatieven$/);
  await (await choices(page)).getByLabel("Onderwerp").selectOption("Groen en spelen");
  await show(page);
  await everyCard(page, ".idea-card-meta", / · Groen en spelen · /);

  // A word of a title finds it, whatever its case and accents.
  await page.goto("/initiatieven");
  const title = await cards(page).nth(3).getByRole("link").innerText();
  await page.getByLabel("Zoek op woorden").fill(title.toUpperCase());
  await show(page);
  await expect(cards(page).getByRole("link", { name: title }).first()).toBeVisible();
  await expect(page.getByLabel("Zoek op woorden")).toHaveValue(title.toUpperCase());
  await page.getByLabel("Zoek op woorden").fill("%_' OR 1=1 --");
  await show(page);
  await expect(page.getByRole("heading", { name: "Wij vonden niets" })).toBeVisible();
});

test("the list goes on page by page: nothing twice, nothing left out", async ({ page, site }) => {
  const seen: string[] = [];
  await page.goto("/initiatieven?wijk=seghwaert");
  let address: string | undefined = "/initiatieven";
  while (address) {
    const { text, status } = await ask(site.url, address);
    expect(status).toBe(200);
    const titles = [...text.matchAll(/idea-card-title"><a href="\/initiatieven\/([^"]+)"/g)].map((match) => match[1]);
    expect(titles.length).toBeGreaterThan(0);
    seen.push(...titles);
    address = /href="(\/initiatieven\?[^"]*na=[^"]+)"/.exec(text)?.[1].replaceAll("&amp;", "&");
  }
  expect(seen.length).toBeGreaterThan(60);
  expect(new Set(seen).size).toBe(seen.length);
  await page.goto("/initiatieven");
  await page.getByRole("link", { name: "Toon meer" }).click();
  await expect(cards(page).first().getByRole("link")).toHaveAttribute("href", `/initiatieven/${seen[20]}`);
});

test("what is due first stands on top, late ones before all", async ({ page }) => {
  await page.goto("/initiatieven");
  await (await choices(page)).getByLabel("Volgorde").selectOption("Antwoord het eerst nodig");
  await show(page);
  const statuses = await cards(page).locator(".status").allInnerTexts();
  expect(statuses).not.toContain("Beantwoord");
  const late = statuses.filter((status) => status.trim() === "Te laat").length;
  expect(late).toBeGreaterThan(0);
  expect(statuses.slice(0, late).every((status) => status.trim() === "Te laat")).toBe(true);
  await expect(page.getByRole("link", { name: "Volg deze lijst als feed (Atom)" })).toHaveAttribute("href", /volgorde=eerst-aan-de-beurt/);
});

test("what does not exist in the list is left out and said; a mark that is none is not there", async ({ page, site }) => {
  await page.goto("/initiatieven?wijk=atlantis&thema=goud&status=geheim");
  await expect(page.getByRole("status")).toContainText("Eén van uw keuzes bestaat hier niet.");
  await expect(cards(page)).toHaveCount(20);
  for (const mark of ["x", "9999999999999999999999_0", "2026-01-01_zz", "-1_00000000000000000000000000000000"]) {
    expect([mark, (await ask(site.url, `/initiatieven?na=${mark}`)).status]).toEqual([mark, mark.startsWith("-1") ? 200 : 404]);
  }
  expect((await ask(site.url, `/initiatieven?q=${"a".repeat(5000)}&na=`)).status).toBe(200);
});

test("a reference is understood however it is typed", async ({ page }) => {
  await page.goto("/initiatieven");
  const reference = (await cards(page).first().getByRole("link").getAttribute("href"))!.split("/").pop()!;
  await page.goto(`/initiatieven/${reference.toLowerCase().replaceAll("-", "")}`);
  await expect(page).toHaveURL(new RegExp(`/initiatieven/${reference}$`));
});

test("the feed is Atom that can be read, with the filter of the list", async ({ page, site, javaScriptEnabled }) => {
  await page.goto("/initiatieven?wijk=seghwaert");
  const address = (await page.locator("link[type='application/atom+xml']").getAttribute("href"))!;
  expect(address).toBe("/initiatieven.atom?wijk=seghwaert");
  const feed = await ask(site.url, address);
  expect(feed.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(feed.text.match(/<entry>/g)!.length).toBeGreaterThan(0);
  if (javaScriptEnabled !== false) {
    const parsed = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, "application/xml");
      const text = (of: Element | Document, name: string) => of.getElementsByTagName(name)[0]?.textContent ?? "";
      const entries = [...tree.getElementsByTagName("entry")];
      return {
        error: tree.querySelector("parsererror")?.textContent ?? null,
        root: `${tree.documentElement.namespaceURI} ${tree.documentElement.localName}`,
        self: tree.querySelector("feed > link[rel=self]")?.getAttribute("href"),
        updated: text(tree, "updated"),
        entries: entries.map((entry) => [text(entry, "id"), text(entry, "title"), text(entry, "updated"), entry.querySelector("link")?.getAttribute("href") ?? ""]),
      };
    }, feed.text);
    expect(parsed.error).toBeNull();
    expect(parsed.root).toBe("http://www.w3.org/2005/Atom feed");
    expect(parsed.self).toBe(site.url + address);
    expect(Number.isNaN(Date.parse(parsed.updated))).toBe(false);
    for (const [id, title, updated, link] of parsed.entries) {
      expect(id).toMatch(/^urn:uuid:/);
      expect(title).not.toBe("");
      expect(Number.isNaN(Date.parse(updated))).toBe(false);
      expect(link.startsWith(`${site.url}/initiatieven/ZM-`)).toBe(true);
    }
  }
  expect((await ask(site.url, "/initiatieven.atom?wijk=atlantis")).status).toBe(404);
});

test("English and back, on the same page, and for the whole visit", async ({ page }) => {
  await page.goto("/initiatieven?wijk=seghwaert");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\/initiatieven\?wijk=seghwaert$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".language [aria-current]")).toHaveText("English");
  await expect(page.getByRole("link", { name: "Ideas", exact: true }).first()).toBeVisible();
  await page.goto("/idee");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(heading(page, "Wat is uw idee?")).toBeVisible();
});

test("Den Helder has its own name, wijken, words and initiatives", async ({ page, site }) => {
  await page.goto(site.denHelder);
  await expect(page.getByText("Gemeente Den Helder")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Julianadorp", exact: true })).toBeVisible();
  await expect(page.getByText("wijkmanager")).toBeVisible();
  await expect(page.getByText("Zoetermeer")).toHaveCount(0);
  await page.goto(`${site.denHelder}/initiatieven`);
  const own = await cards(page).first().getByRole("link").getAttribute("href");
  expect(own).toMatch(/^\/initiatieven\/DH-/);
  expect((await page.goto(`${site.denHelder}${own}`))!.status()).toBe(200);
  expect((await page.goto(`${site.url}${own}`))!.status()).toBe(404);
  expect((await page.goto(`${site.denHelder}/wijken/rokkeveen`))!.status()).toBe(404);
});

test("on paper: the words, no navigation, nothing cut off", async ({ page }) => {
  await page.goto("/initiatieven?status=answered");
  const answered = await cards(page).first().getByRole("link").getAttribute("href");
  for (const path of ["/", "/wijken/seghwaert", "/initiatieven", answered!]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Hoofdmenu" })).toBeHidden();
    await expect(page.getByRole("button").first()).toBeHidden();
    await page.setViewportSize({ width: 718, height: 1000 });
    const sideways = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([path, sideways <= 0]).toEqual([path, true]);
  }
});
