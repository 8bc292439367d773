// The form for an idea, filled in as a person does: by the words on the screen.
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { type Answer, ask, cookieOf, giveCookie, post } from "./http.ts";
import { photo } from "./photo.ts";
import { unique } from "./site.ts";

export interface Idea {
  title: string;
  story: string;
  need: string;
  theme: string;
  neighbourhood: string;
  spot: string;
  name: string;
  email: string;
  shownAs: string;
  party: string;
}

/** An idea that nobody else sends. */
export function someIdea(more: Partial<Idea> = {}): Idea {
  const one = unique();
  return {
    title: `Bankjes langs de vijver ${one}`,
    story: "Veel oudere buren lopen elke dag een rondje om de vijver.\nZe kunnen nergens zitten.",
    need: "Toestemming",
    theme: "Openbare ruimte",
    neighbourhood: "Rokkeveen",
    spot: "De vijver bij het winkelcentrum",
    name: "Joke de Vries",
    email: `joke-${one}@voorbeeld.example`,
    shownAs: "Alleen mijn voornaam",
    party: "Bewoner",
    ...more,
  };
}

export const next = (page: Page) => page.getByRole("button", { name: "Verder", exact: true });
export const back = (page: Page) => page.getByRole("button", { name: "Terug", exact: true });
export const sendButton = (page: Page) => page.getByRole("button", { name: "Verstuur mijn idee" });
export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
export const summary = (page: Page) => page.locator("#fouten");

/** Takes one of a set of choices, by pressing its words. */
export async function choose(page: Page, name: string) {
  await page.locator("label.choice-label").filter({ hasText: new RegExp(`^\\s*${name}`) }).click();
  await expect(page.getByRole("radio", { name })).toBeChecked();
}

export async function fillWhat(page: Page, idea: Idea) {
  await expect(heading(page, "Wat is uw idee?")).toBeVisible();
  await page.getByLabel("Uw idee in één zin").fill(idea.title);
  await page.getByLabel("Vertel er meer over").fill(idea.story);
  await choose(page, idea.need);
  await page.getByLabel("Waar gaat het over?").selectOption(idea.theme);
}

export async function fillWhere(page: Page, idea: Idea) {
  await expect(heading(page, "Waar is het?")).toBeVisible();
  await page.getByLabel("In welke wijk?").selectOption(idea.neighbourhood);
  await page.getByLabel("Straat of plek").fill(idea.spot);
}

/** Writes an idea up to the end of the page where photos are chosen. */
export async function upToPhotos(page: Page): Promise<Idea> {
  const idea = someIdea();
  await page.goto("/idee");
  await fillWhat(page, idea);
  await next(page).click();
  await fillWhere(page, idea);
  return idea;
}

export async function fillWho(page: Page, idea: Idea) {
  await expect(heading(page, "Wie bent u?")).toBeVisible();
  await page.getByLabel("Uw naam").fill(idea.name);
  await page.getByLabel("Uw e-mailadres").fill(idea.email);
  await choose(page, idea.shownAs);
  await choose(page, idea.party);
}

/** Walks from the first page of the form to the one on which everything is read over. */
export async function fillAll(page: Page, idea: Idea) {
  await fillWhat(page, idea);
  await next(page).click();
  await fillWhere(page, idea);
  await next(page).click();
  await fillWho(page, idea);
  await next(page).click();
  await expect(heading(page, "Klopt dit?")).toBeVisible();
}

/** The first reference in a text. */
export function referenceIn(text: string): string {
  const reference = /\b[A-Z]{2}-[2-9BCDFGHJKLMNPQRSTVWXZ]{4}-\d{2}\b/.exec(text)?.[0];
  if (!reference) throw new Error(`no reference in:\n${text}`);
  return reference;
}

/** The reference on a receipt. */
export async function referenceOn(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/volg\/[0-9a-z]{32}$/);
  return referenceIn(await page.locator("main").innerText());
}

// The same form by hand-made requests.

export const fields = {
  what: (idea: Idea, more: Record<string, string> = {}) => ({
    titel: idea.title, verhaal: idea.story, nodig: "permission", thema: "openbare-ruimte", ...more,
  }),
  where: (idea: Idea, more: Record<string, string> = {}) => ({ wijk: "rokkeveen", plek: idea.spot, ...more }),
  who: (idea: Idea, more: Record<string, string> = {}) => ({
    naam: idea.name, email: idea.email, zichtbaar: "voornaam", namens: "citizen", ...more,
  }),
};

/** The cookie of a draft in which all is filled in, and the mark of its text. */
export async function draftByHand(base: string, idea: Idea, wijk = "rokkeveen"): Promise<{ cookie: string; version: string }> {
  const first = await post(base, "/idee", fields.what(idea));
  const cookie = cookieOf(first);
  await post(base, "/idee/waar", fields.where(idea, { wijk }), { cookie });
  const last = await post(base, "/idee/wie", fields.who(idea), { cookie });
  if (last.status !== 303 || last.headers.location !== "/idee/controle") throw new Error(`the draft was refused: ${last.status}\n${last.text}`);
  return { cookie, version: await versionOf(base, cookie) };
}

export async function versionOf(base: string, cookie: string): Promise<string> {
  const page = await ask(base, "/idee/controle", { headers: { cookie } });
  const version = /name="versie" value="([0-9a-f]+)"/.exec(page.text)?.[1];
  if (!version) throw new Error(`no version on the page: ${page.status}\n${page.text}`);
  return version;
}

/** Adds a photo to a draft by hand. */
export async function addPhoto(base: string, cookie: string, idea: Idea) {
  const { name, mimeType, buffer } = photo();
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...fields.where(idea), actie: "foto" })) form.set(field, value);
  form.set("foto", new Blob([buffer], { type: mimeType }), name);
  const request = new Request(base, { method: "POST", body: form });
  const headers = { cookie, "content-type": request.headers.get("content-type")!, "sec-fetch-site": "same-origin" };
  const answer = await ask(base, "/idee/waar", { method: "POST", headers, body: Buffer.from(await request.arrayBuffer()) });
  if (answer.status !== 303) throw new Error(`the photo was refused: ${answer.status}\n${answer.text}`);
}

/** Sends an idea from begin to end by hand, with a photo or without; gives the answer to the last request. */
export async function sendByHand(base: string, idea: Idea, wijk?: string, withPhoto = false): Promise<Answer> {
  const { cookie, version } = await draftByHand(base, idea, wijk);
  if (withPhoto) await addPhoto(base, cookie, idea);
  return post(base, "/idee/controle", { versie: version }, { cookie });
}

/** Gives the browser a draft in which all is filled in. */
export async function continued(context: BrowserContext, base: string, idea: Idea, wijk?: string) {
  const { cookie } = await draftByHand(base, idea, wijk);
  await giveCookie(context, base, cookie);
}
