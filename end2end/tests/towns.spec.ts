// Municipalities as nobody drew them: a name of 60 characters and one wijk; ninety wijken; nothing, one, two and 10,000 ideas.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { giveCookie, post } from "./lib/http.ts";
import { continued, referenceOn, sendByHand, someIdea } from "./lib/idea.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, Site, withTowns } from "./lib/test.ts";
import { unreadable } from "./lib/texts.ts";
import type { Town } from "./lib/towns.ts";

const word = "Sint-Nicolaasdijkerboerenveenschekanaalpolderbuitenmeesterland".slice(-60);
const words = "Nieuw-Amsteldijkerveen en Zuid-Scharwoudermeer aan den IJssel";
const long: Town = { slug: "lang", name: words.slice(0, 60), code: "GM0001", prefix: "LG", wijken: [word] };
const ninety = Array.from({ length: 90 }, (_, at) => (at % 9 === 0 ? `Wijk ${at + 1} Noordelijke Uitbreiding aan het Water` : `Wijk ${at + 1}`));
const many: Town = { slug: "veel", name: word, code: "GM0002", prefix: "VL", wijken: ninety };
const test = withTowns([long, many, { slug: "leeg", name: "Leegwijk", code: "GM0003", prefix: "LW", wijken: ["Dorp"] }]);

/** Opens a page at every width; all of it can be read, and its headings are in order. */
async function fits(page: Page, address: string, title?: RegExp) {
  await page.goto(address);
  if (title) await expect.soft(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const levels = await page.locator("h1, h2, h3").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  expect.soft(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1), `${address}: headings ${levels}`).toEqual([]);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await unreadable(page), `${address} at ${width} px`).toEqual([]);
  }
}

async function everyPage(page: Page, site: Site, town: Town) {
  const base = site.of(town.slug);
  const name = new RegExp(town.name);
  const receipt = (await sendByHand(base, someIdea(), "wijk-01")).headers.location!;
  const session = await staffCookie(site, town.slug);
  await fits(page, base + receipt);
  const reference = await referenceOn(page);
  expect((await post(base, `/werk/${reference}/publiceren`, {}, { cookie: session })).status).toBe(303);
  await fits(page, base);
  await fits(page, `${base}/wijken`, name);
  await fits(page, `${base}/wijken/wijk-01`, new RegExp(town.wijken![0]));
  await fits(page, `${base}/initiatieven`, name);
  await fits(page, `${base}/initiatieven/${reference}`);
  await continued(page.context(), base, someIdea(), "wijk-01");
  for (const path of ["/idee", "/idee/waar", "/idee/controle", "/idee/later", "/zo-tellen-wij", "/bestaat-niet"]) await fits(page, base + path);
  await giveCookie(page.context(), base, session);
  for (const path of ["/werk", `/werk/${reference}`]) await fits(page, base + path);
}

test("a name of 60 characters, one wijk and no logo: every page has room for it", async ({ page, site }) => {
  expect([long.name.length, word.length]).toEqual([60, 60]);
  await everyPage(page, site, long);
  for (const path of ["", "/wijken", "/wijken/wijk-01"]) {
    await page.goto(site.of("lang") + path);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, help }) => `${path} ${id}: ${help}`)).toEqual([]);
  }
});

test("ninety wijken are all in the list, in the form and on the map, if there is one", async ({ page, site }) => {
  await everyPage(page, site, many);
  await site.command("import", "areas", "--municipality", "veel", "--geojson", site.areas());
  for (const path of ["", "/wijken", "/wijken/wijk-90"]) await fits(page, site.of("veel") + path);
  await page.goto(`${site.of("veel")}/wijken`);
  await expect(page.locator(".map-list a")).toHaveText(ninety);
  await expect(page.locator(".map-picture a")).toHaveCount(90);
  await page.goto(`${site.of("veel")}/initiatieven`);
  await expect(page.getByLabel("Wijk", { exact: true }).locator("option")).toHaveCount(91);
});

test("no idea, one, two and ten thousand are counted as people count", async ({ page, site }) => {
  const base = site.of("leeg");
  const counted = async (count: string | RegExp, lead?: string) => {
    await fits(page, `${base}/wijken`);
    await expect(page.locator(".map-list-count")).toHaveText(count);
    await fits(page, `${base}/wijken/wijk-01`);
    if (lead) await expect(page.locator(".lead")).toHaveText(lead);
  };
  await fits(page, base);
  await expect(page.getByText("Er staat nog geen idee op de site.")).toBeVisible();
  await counted("nog geen idee");
  await expect(page.getByText("Er staat nog geen idee uit Dorp op de site.")).toBeVisible();
  const session = await staffCookie(site, "leeg");
  for (const [count, lead] of [
    ["1 idee", "Eén idee van een bewoner. Eén idee wacht nog op antwoord."],
    ["2 ideeën", "2 ideeën van bewoners. 2 ideeën wachten nog op antwoord."],
  ]) {
    const { location } = (await sendByHand(base, someIdea(), "wijk-01")).headers;
    await page.goto(base + location!);
    const reference = await referenceOn(page);
    await post(base, `/werk/${reference}/publiceren`, {}, { cookie: session });
    await counted(count, lead);
  }
  await site.command("demo", "--municipality", "leeg", "--initiatives", "11000");
  await counted(/^1\d\.\d{3} ideeën$/);
});

test("colours that cannot be read are refused at the start, with the file, the line and the pair", async () => {
  const start = Site.open(false, [{ ...long, more: '[colours.light]\nnl-color-ink = "#999999"' }]);
  await expect(start).rejects.toThrow(/lang\/municipality\.toml:\d+:\d+: nl-color-ink: its contrast with nl-color-paper is 2\.71 to 1: at least 4\.5 is needed/);
});
