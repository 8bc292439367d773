// Photos with an idea: added, described, put in order, taken away; seen by who sent them at once, by everyone once they are
// published, and less of them when a moderator says so. With scripts and without.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask, forget, giveCookie, post } from "./lib/http.ts";
import { fillWho, heading, next, referenceIn, sendButton, sendByHand, someIdea, summary, upToPhotos } from "./lib/idea.ts";
import { type Chosen, photo } from "./lib/photo.ts";
import { ready } from "./lib/ready.ts";
import { expect, test } from "./lib/test.ts";

const chosen = (page: Page) => page.locator("#foto");
const rows = (page: Page) => page.locator("ol .photo-row");

/** Adds photos; where scripts run, choosing them is enough. */
async function add(page: Page, scripts: boolean, ...photos: Chosen[]) {
  const there = await rows(page).count();
  if (scripts) await expect(page.locator(".takes-drops")).toBeVisible();
  await chosen(page).setInputFiles(photos);
  if (!scripts) await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(rows(page)).toHaveCount(there + photos.length);
}

/** Whether all photos of a page were shown, and not only their words. */
const shown = async (page: Page) => {
  const all = page.locator("main picture img");
  for (const one of await all.all()) {
    await one.scrollIntoViewIfNeeded();
    const address = (await one.getAttribute("src"))!;
    const answer = await page.request.get(address);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  }
  return all.count();
};

test("a resident sends an idea with photos, and sees them at once", async ({ page, site, javaScriptEnabled, complaints }) => {
  const scripts = javaScriptEnabled !== false;
  test.setTimeout(90_000);
  const { session } = await ready(site);
  const idea = await upToPhotos(page);
  await add(page, scripts, photo("een.png", { hue: 1 }), photo("twee.png", { hue: 3, width: 600, height: 800 }));
  await expect(page.getByLabel("Straat of plek")).toHaveValue(idea.spot);
  expect(await shown(page)).toBe(2);
  await page.getByLabel("Wat is er op de foto te zien?").nth(1).fill("De oever van de vijver");
  await page.getByRole("button", { name: "Zet eerder : Foto 2" }).click();
  await expect(page.getByLabel("Wat is er op de foto te zien?").first()).toHaveValue("De oever van de vijver");

  // What is no photo is told by its name; what was typed, and the other photo, are kept.
  const letter = { name: "brief.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Geachte gemeente") };
  await page.getByLabel("Straat of plek").fill("Bij de brug");
  if (scripts) {
    await add(page, scripts, photo("drie.png", { hue: 5 }));
    await expect(page.locator(".takes-drops")).toBeVisible();
    await chosen(page).setInputFiles(letter);
    await expect(page.locator(".uploads-says")).toHaveText(/^‘brief.jpg’ is geen foto die wij kunnen lezen./);
    complaints.length = 0;
  } else {
    await chosen(page).setInputFiles([photo("drie.png", { hue: 5 }), letter]);
    await next(page).click();
    await expect(summary(page)).toContainText("‘brief.jpg’ is geen foto die wij kunnen lezen.");
  }
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByLabel("Straat of plek")).toHaveValue("Bij de brug");
  await page.getByRole("button", { name: "Haal weg : Foto 3" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByLabel("Straat of plek")).toHaveValue("Bij de brug");

  // A photo that was chosen comes along with the step forward.
  await chosen(page).setInputFiles(photo("vier.png", { hue: 6 }));
  await next(page).click();
  await fillWho(page, idea);
  await next(page).click();
  await expect(heading(page, "Klopt dit?")).toBeVisible();
  expect(await shown(page)).toBe(3);
  await sendButton(page).click();
  await expect(heading(page, "Wij hebben uw idee")).toBeVisible();
  expect(await shown(page)).toBe(3);
  await expect(page.getByRole("img", { name: "De oever van de vijver" })).toBeVisible();
  const reference = (await page.locator(".receipt-reference b").textContent())!;

  // Nobody else sees them before they are published.
  const inside = (await page.locator("main picture img").first().getAttribute("src"))!.replace(/^\/volg\/[^/]+/, "");
  expect((await ask(site.url, inside)).status).toBe(404);
  expect((await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie: session })).status).toBe(303);
  const public_ = await ask(site.url, inside);
  expect([public_.status, public_.headers["cache-control"], public_.headers["x-content-type-options"]]).toEqual([200, "public, max-age=31536000, s-maxage=60, immutable", "nosniff"]);
  expect((await ask(site.url, inside, { headers: { "if-none-match": public_.headers.etag! } })).status).toBe(304);
  const part = await ask(site.url, inside, { headers: { range: "bytes=10-19" } });
  expect([part.status, part.headers["content-length"]]).toEqual([206, "10"]);
  await page.goto(`/initiatieven/${reference}`);
  expect(await shown(page)).toBe(3);
  await page.goto("/initiatieven");
  const card = page.locator(".idea-card").filter({ has: page.getByRole("link", { name: idea.title, exact: true }) });
  await expect(card.locator("picture img")).toHaveCount(1);

  // The light table of the wijk has all three; from one to the next by its links, and by the keys of the arrows.
  await page.goto("/wijken/rokkeveen");
  await page.getByRole("link", { name: "Foto’s uit Rokkeveen" }).click();
  const own = page.locator(".light-table li").filter({ has: page.getByRole("link", { name: idea.title, exact: true }) });
  await expect(own).toHaveCount(3);
  await own.first().getByRole("link", { name: "De oever van de vijver" }).click();
  await expect(page).toHaveTitle(`Foto 1 bij ‘${idea.title}’`);
  await page.getByRole("link", { name: "Volgende foto" }).click();
  await expect(page).toHaveTitle(`Foto 2 bij ‘${idea.title}’`);
  if (scripts) {
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveTitle(`Foto 3 bij ‘${idea.title}’`);
    await page.keyboard.press("Escape");
  } else {
    await page.getByRole("navigation", { name: "Foto’s" }).getByRole("link", { name: "Foto’s uit Rokkeveen" }).click();
  }
  await expect(heading(page, "Foto’s uit Rokkeveen")).toBeVisible();
});

test("a moderator turns a photo, makes a part of it unrecognisable, and hides it", async ({ page, site, javaScriptEnabled }) => {
  test.setTimeout(90_000);
  const { session } = await ready(site);
  const idea = await upToPhotos(page);
  await chosen(page).setInputFiles(photo());
  await next(page).click();
  await fillWho(page, idea);
  await next(page).click();
  await sendButton(page).click();
  const reference = (await page.locator(".receipt-reference b").textContent())!;
  await forget(page.context());
  await giveCookie(page.context(), site.url, session);
  await page.goto(`/werk/${reference}`);
  await page.getByRole("link", { name: /^Foto aanpassen/ }).click();
  const one = page.locator("main picture img");
  await expect(one).toHaveAttribute("width", "800");
  const before = (await one.getAttribute("src"))!;
  await page.getByRole("button", { name: "Naar rechts" }).click();
  await expect(page.getByText("De foto is aangepast.")).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(one).toHaveAttribute("width", "600", { timeout: 500 });
  }).toPass();
  expect((await page.request.get(before)).status(), "as it was").toBe(404);
  await page.getByRole("button", { name: "Maak onherkenbaar" }).click();
  await expect(summary(page)).toContainText("Vul hele getallen in van 0 tot 100.");
  const sides = [["Van links (%)", "10"], ["Van boven (%)", "20"], ["Tot rechts (%)", "50"], ["Tot onder (%)", "60"]] as const;
  const draw = page.getByRole("button", { name: "Teken op de foto" });
  if (javaScriptEnabled === false) {
    await expect(draw).toBeHidden();
    for (const [label, value] of sides) await page.getByLabel(label).fill(value);
  } else {
    await draw.click();
    await expect(draw).toHaveAttribute("aria-pressed", "true");
    const box = (await one.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.2, { steps: 4 });
    await page.mouse.up();
    for (const [label, value] of sides) await expect(page.getByLabel(label)).toHaveValue(value);
    const part = (await page.locator(".photo-part").boundingBox())!;
    expect([part.x - box.x, part.width].map((length) => Math.round((length / box.width) * 10))).toEqual([1, 4]);
    await page.getByLabel("Van links (%)").fill("60");
    await expect(page.locator(".photo-part")).toBeHidden();
    await page.getByLabel("Van links (%)").fill("10");
    await expect(page.locator(".photo-part")).toBeVisible();
  }
  await page.getByRole("button", { name: "Maak onherkenbaar" }).click();
  await expect(page.getByRole("button", { name: "Terug naar hoe de foto is gestuurd" })).toBeVisible();
  await page.getByRole("button", { name: "Verberg deze foto" }).click();
  await expect(summary(page)).toContainText("Kies");
  await page.locator(".choice-label").first().click();
  await page.getByRole("button", { name: "Verberg deze foto" }).click();
  await expect(page.getByText("Deze foto is verborgen")).toBeVisible();
  expect((await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie: session })).status).toBe(303);
  const seen = (await ask(site.url, `/initiatieven/${reference}`)).text;
  expect([seen.includes("Deze foto is verborgen"), seen.includes("<picture")]).toEqual([true, false]);
});

test("what was promised is shown as it was and as it is, side by side", async ({ page, site, javaScriptEnabled }) => {
  test.setTimeout(90_000);
  const { session, coordinator } = await ready(site);
  const idea = someIdea();
  const receipt = (await sendByHand(site.url, idea, undefined, true)).headers.location!;
  const reference = referenceIn((await ask(site.url, receipt)).text);
  const act = async (path: string, fields: Record<string, string>, cookie: string) =>
    expect((await post(site.url, `${path}`, fields, { cookie })).status, path).toBe(303);
  const item = `/behandelen/${reference}`;
  await act(`/werk/${reference}/publiceren`, {}, session);
  await giveCookie(page.context(), site.url, coordinator);
  // The answer comes with a sketch, which is seen with it before it is sent.
  await page.goto(`${item}/antwoord`);
  await page.getByLabel("Ja, wij doen het").check({ force: true });
  await page.getByLabel("Het antwoord in gewone woorden").fill("Wij plaatsen twee bankjes langs de vijver.");
  await page.getByLabel("Wat is er op de foto’s te zien?").fill("Schets van twee bankjes");
  await chosen(page).setInputFiles(photo("schets.png", { hue: 2 }));
  await page.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await expect(summary(page)).toContainText("Schrijf op wie wat doet");
  await expect(page.getByRole("checkbox", { name: "schets.png" })).toBeVisible();
  if (javaScriptEnabled !== false) expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await page.getByLabel("Hoe het verder gaat").fill("De aannemer belt u in maart.");
  await page.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await expect(page.getByRole("region", { name: "Op de site" }).getByRole("img", { name: "Schets van twee bankjes" })).toBeVisible();
  await shown(page);
  await page.getByRole("button", { name: "Verstuur dit antwoord" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await page.goto(item);
  const how = page.getByLabel("Wat is er gedaan, en wat volgt?");
  const letter = { name: "brief.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Geachte gemeente") };
  await how.fill("De bankjes staan er sinds gisteren.");
  await page.getByLabel("Wat is er op de foto’s te zien?").fill("Twee bankjes aan het water");
  await chosen(page).setInputFiles([photo("klaar.png", { hue: 4 }), letter]);
  await page.getByRole("button", { name: "Het is klaar" }).click();
  // What is wrong is told, and nothing is lost: not the words, not the photo that is one.
  await expect(summary(page)).toContainText("‘brief.jpg’ is geen foto die wij kunnen lezen.");
  await expect(how).toHaveValue("De bankjes staan er sinds gisteren.");
  await expect(page.getByRole("checkbox", { name: "klaar.png" })).toBeVisible();
  if (javaScriptEnabled !== false) expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Het is klaar" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await forget(page.context());
  for (const path of [`/initiatieven/${reference}`, receipt]) {
    await page.goto(path);
    const both = page.getByRole("region", { name: "Voor en na" });
    await expect(both.getByRole("img")).toHaveCount(2);
    await expect(both.getByRole("img", { name: "Twee bankjes aan het water" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Ja, wij doen het" }).getByRole("img", { name: "Schets van twee bankjes" })).toBeVisible();
    await shown(page);
  }
});
