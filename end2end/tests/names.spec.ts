// Names and titles as people have them: in Arabic, with five accents, of one word of 80 letters; everywhere they come.
import type { Page } from "@playwright/test";
import { ask, forget, giveCookie, post } from "./lib/http.ts";
import { fillAll, referenceOn, sendButton, someIdea } from "./lib/idea.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, type Site, test } from "./lib/test.ts";
import { unreadable } from "./lib/texts.ts";

const accents = "Ǻňđŕëą́";
const people = [
  { what: "Arabic", name: "محمد الأمين", shown: "محمد", direction: "rtl", title: "حديقة صغيرة للأطفال بجانب المدرسة", story: "لا يوجد مكان للعب في شارعنا.\nنريد حديقة 25 مترا." },
  { what: "five accents", name: `${accents} Őžďëmïř`, shown: accents, direction: "ltr", title: `Bankjes voor ${accents} en haar buren`, story: `${accents} loopt elke dag om de vijver.` },
  { what: "one word of 80 letters", name: `${"a".repeat(78)} B`, shown: "a".repeat(78), direction: "ltr", title: "b".repeat(80), story: "c".repeat(300) },
];

async function fits(page: Page, where: string) {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await unreadable(page), `${where} at ${width} px`).toEqual([]);
  }
}

/** A text stands there, whole, in its own direction, from the side where it begins. */
async function runs(page: Page, text: string, direction: string, where: string) {
  const found = page.locator("main :is(h1, h2, p, dd, a, bdi, div, pre)").filter({ hasText: text }).last();
  await expect(found, where).toBeVisible();
  const style = await found.evaluate((one) => [getComputedStyle(one).direction, getComputedStyle(one).textAlign]);
  expect.soft(style[0], `${where}: ${text}`).toBe(direction);
  expect.soft(style[1], `${where}: ${text}`).toBe("start");
}

/** The session of a moderator, for the browser and for requests by hand. */
async function moderator(page: Page, site: Site) {
  const session = await staffCookie(site);
  await giveCookie(page.context(), site.url, session);
  return session;
}

for (const { what, name, shown, direction, title, story } of people) {
  test(`${what}: on paper, in the mail, in the queue, on the site and in the feed`, async ({ page, site }) => {
    const idea = someIdea({ name, title, story });
    await page.goto("/idee");
    await fillAll(page, idea);
    for (const text of [title, name]) await runs(page, text, direction, "read over");
    await fits(page, "read over");
    await page.goto("/idee");
    await expect(page.getByLabel("Uw idee in één zin")).toHaveCSS("direction", direction);
    await expect(page.getByLabel("Vertel er meer over")).toHaveCSS("direction", direction);
    await fits(page, "form");
    await page.goto("/idee/controle");
    await sendButton(page).click();
    const reference = await referenceOn(page);
    for (const text of [title, story.split("\n")[0], name]) await runs(page, text, direction, "receipt");
    await fits(page, "receipt");

    const letter = await site.mail(idea.email, reference);
    for (const text of [title, `Beste ${name},`]) expect(letter.text).toContain(text);
    expect(letter.html).toMatch(new RegExp(`<td dir="auto"[^>]*>${title}</td>`));
    expect(letter.html).toMatch(new RegExp(`<blockquote dir="auto"[^>]*>${story.split("\n")[0]}`));
    await page.goto("about:blank");
    await page.setContent(letter.html);
    await fits(page, "letter");
    await page.goto("/dev/post");
    await page.getByRole("link", { name: reference }).first().click();
    await fits(page, "mailbox");

    const session = await moderator(page, site);
    await page.goto("/werk");
    await runs(page, title, direction, "queue");
    await fits(page, "queue");
    await page.goto(`/werk/${reference}`);
    await runs(page, title, direction, "item");
    await fits(page, "item");
    expect((await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie: session })).status).toBe(303);

    await forget(page.context());
    await page.goto(`/initiatieven/${reference}`);
    for (const text of [title, story.split("\n")[0], shown]) await runs(page, text, direction, "initiative");
    // The name is closed off: the date behind it stands where it stands for everybody.
    await expect(page.locator(".tags bdi")).toHaveText(shown);
    await fits(page, "initiative");
    await page.goto("/initiatieven");
    await runs(page, title, direction, "list");
    await fits(page, "list");
    expect((await ask(site.url, "/initiatieven.atom")).text).toMatch(new RegExp(`<title [^>]*xml:lang="nl"[^>]*>${title}</title>`));
  });
}
