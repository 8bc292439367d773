// Whatever is typed: a clear sentence, the right status, and nothing lost.
import type { Page } from "@playwright/test";
import { continued, fillWhat, fillWhere, fillWho, heading, next, sendButton, someIdea, summary } from "./lib/idea.ts";
import { expect, test } from "./lib/test.ts";

const title = (page: Page) => page.getByLabel("Uw idee in één zin");
const story = (page: Page) => page.getByLabel("Vertel er meer over");
const name = (page: Page) => page.getByLabel("Uw naam");
const email = (page: Page) => page.getByLabel("Uw e-mailadres");

/** Goes on, and expects the page back with these sentences, in the summary and each by its field. */
async function refused(page: Page, problems: Record<string, string>) {
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await next(page).click();
  expect((await answer).status()).toBe(422);
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toBeFocused();
  const count = Object.keys(problems).length;
  await expect(summary(page).getByRole("heading")).toHaveText(count === 1 ? "Nog één ding" : `Nog ${count} dingen`);
  await expect(summary(page).getByRole("link")).toHaveText(Object.values(problems));
  for (const [field, sentence] of Object.entries(problems)) {
    await expect(page.locator(`#${field}-fout`)).toHaveText(new RegExp(`^Fout:\\s+${sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
    const described = page.locator(`[aria-describedby~="${field}-fout"]`);
    await expect(described).toHaveCount(1);
    // The link in the summary goes to the field.
    await summary(page).getByRole("link", { name: sentence, exact: true }).click();
    await expect(page.locator(`#${field}`)).toBeFocused();
  }
}

test("nothing filled in: each page says what is needed", async ({ page }) => {
  await page.goto("/idee");
  await refused(page, {
    titel: "Schrijf uw idee in één zin op.",
    verhaal: "Vertel iets meer over uw idee.",
    nodig: "Kies wat er nodig is van de gemeente.",
    thema: "Kies waar uw idee over gaat.",
  });
  await fillWhat(page, someIdea());
  await next(page).click();
  await refused(page, { wijk: "Kies een wijk." });
  await fillWhere(page, someIdea({ spot: "" }));
  await next(page).click();
  await refused(page, {
    naam: "Vul uw naam in.",
    email: "Vul uw e-mailadres in.",
    zichtbaar: "Kies hoe uw naam bij het idee staat.",
    namens: "Kies wat u bent: bewoner, vereniging, ondernemer of overheid.",
  });
});

test("only spaces is nothing, and what else was typed stays", async ({ page }) => {
  const idea = someIdea({ title: "     ", story: " \n \u00a0 \u2003 \n" });
  await page.goto("/idee");
  await fillWhat(page, idea);
  await refused(page, { titel: "Schrijf uw idee in één zin op.", verhaal: "Vertel iets meer over uw idee." });
  await expect(page.getByRole("radio", { name: idea.need })).toBeChecked();
  await expect(page.getByLabel("Waar gaat het over?").locator("option:checked")).toHaveText(idea.theme);
});

test("too short says how long it should be", async ({ page }) => {
  await page.goto("/idee");
  await fillWhat(page, someIdea({ title: "Bank", story: "Graag een bank." }));
  await refused(page, { titel: "Schrijf uw idee iets langer op: minstens 5 tekens.", verhaal: "Vertel iets meer: minstens 20 tekens." });
  await expect(title(page)).toHaveValue("Bank");
  await expect(story(page)).toHaveValue("Graag een bank.");
});

test("too long says by how much, and cuts nothing off", async ({ page }) => {
  const idea = someIdea({ title: "b".repeat(81), story: `${"Een regel.\n".repeat(400)}😀` });
  await page.goto("/idee");
  await fillWhat(page, idea);
  await refused(page, {
    titel: "‘Uw idee in één zin’ is 1 teken te lang. Er passen 80 tekens in.",
    verhaal: "‘Vertel er meer over’ is 401 tekens te lang. Er passen 4000 tekens in.",
  });
  await expect(title(page)).toHaveValue(idea.title);
  await expect(story(page)).toHaveValue(idea.story);
  await title(page).fill("b".repeat(80));
  await story(page).fill("é".repeat(4000));
  await next(page).click();
  await expect(heading(page, "Waar is het?")).toBeVisible();
});

test("fifty thousand characters come back whole", async ({ page }) => {
  const idea = someIdea({ story: "0123456789".repeat(5_000) });
  await page.goto("/idee");
  await fillWhat(page, idea);
  await refused(page, { verhaal: "‘Vertel er meer over’ is 46.000 tekens te lang. Er passen 4000 tekens in." });
  expect((await story(page).inputValue()).length).toBe(50_000);
});

test("what cannot be seen is taken out, once, and said", async ({ page }) => {
  const idea = someIdea({ title: "Bankjes \u202Etxet edrooV\u202C langs de vijver", story: "Er is geen plek om\u0007 te zitten bij de \u200Bvijver." });
  await page.goto("/idee");
  await fillWhat(page, idea);
  const sentence = "Wij hebben onzichtbare tekens weggehaald. Lees de tekst na en ga verder.";
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await next(page).click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator("#titel-fout")).toContainText(sentence);
  await expect(page.locator("#verhaal-fout")).toContainText(sentence);
  await expect(title(page)).toHaveValue("Bankjes txet edrooV langs de vijver");
  await expect(story(page)).toHaveValue("Er is geen plek om te zitten bij de vijver.");
  await next(page).click();
  await expect(heading(page, "Waar is het?")).toBeVisible();
});

test("emoji, accents and other scripts are kept as they were typed", async ({ page }) => {
  const idea = someIdea({
    title: "Speeltuin 👩‍👩‍👧 voor Zoë & Þór <b>",
    story: "مرحبا، نريد حديقة للأطفال.\n\n  日本語 \"quotes\" 'n \\ <script>alert(1)</script> &amp; 🏳️‍🌈",
    name: "Zoë O'Brien-Ñandú",
    spot: "Café ’t Hoekje & zo",
  });
  await page.goto("/idee");
  await fillWhat(page, idea);
  await next(page).click();
  await fillWhere(page, idea);
  await next(page).click();
  await fillWho(page, idea);
  await next(page).click();
  await sendButton(page).click();
  await expect(heading(page, "Wij hebben uw idee.")).toBeVisible();
  const shown = page.locator("main");
  for (const text of [idea.title, "日本語 \"quotes\" 'n \\ <script>alert(1)</script> &amp; 🏳️‍🌈", "مرحبا، نريد حديقة للأطفال.", idea.name, idea.spot]) {
    await expect(shown).toContainText(text);
  }
});

test("a first line that is empty stays in the story", async ({ page }) => {
  await page.goto("/idee");
  await fillWhat(page, someIdea({ title: "", story: "\n\nEen verhaal dat met lege regels begint.\n" }));
  await refused(page, { titel: "Schrijf uw idee in één zin op." });
  await expect(story(page)).toHaveValue("\n\nEen verhaal dat met lege regels begint.\n");
});

test("an address that cannot be mailed is refused, says why, and stays in its field", async ({ page, context, site }) => {
  const idea = someIdea();
  await continued(context, site.url, idea);
  await page.goto("/idee/wie");
  const malformed = "Dit is geen e-mailadres. Bijvoorbeeld: naam@voorbeeld.nl";
  for (const [typed, sentence] of [
    ["jan", malformed],
    ["jan@", malformed],
    ["jan@voorbeeld", malformed],
    ["jan@voor beeld.nl", malformed],
    ["a@voorbeeld.nl, b@voorbeeld.nl", malformed],
    ["Jan <jan@voorbeeld.nl>", malformed],
    [`${"a".repeat(250)}@voorbeeld.nl`, malformed],
    ["zoë@voorbeeld.nl", "Wij kunnen niet mailen naar een adres met bijzondere letters vóór de @. Gebruik een ander adres."],
  ]) {
    await email(page).fill(typed);
    await refused(page, { email: sentence });
    await expect(email(page)).toHaveValue(typed);
    await expect(name(page)).toHaveValue(idea.name);
    await expect(page.getByRole("radio", { name: idea.party, exact: true })).toBeChecked();
  }
});

test("an address with other letters behind the @ is mailed in the form mail servers know", async ({ page, context, site }) => {
  const idea = someIdea();
  await continued(context, site.url, idea);
  await page.goto("/idee/wie");
  idea.email = idea.email.replace("voorbeeld", "bücher");
  await fillWho(page, idea);
  await next(page).click();
  await sendButton(page).click();
  await expect(heading(page, "Wij hebben uw idee.")).toBeVisible();
  await site.mail(idea.email.replace("bücher", "xn--bcher-kva"), "ontvangen");
});

test("a draft that is gone: what was just typed is kept, and it is said", async ({ page, context }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillWhat(page, idea);
  await next(page).click();
  await fillWhere(page, idea);
  await context.clearCookies();
  await next(page).click();
  await expect(heading(page, "Wat is uw idee?")).toBeVisible();
  await expect(page.locator(".notice")).toContainText("Uw concept was er niet meer. Wat u net typte, hebben wij bewaard.");
  await fillWhat(page, idea);
  await next(page).click();
  await expect(page.getByLabel("Straat of plek")).toHaveValue(idea.spot);
  await expect(page.getByLabel("In welke wijk?").locator("option:checked")).toHaveText(idea.neighbourhood);
});

test("two windows: what was changed in one is not sent unread by the other", async ({ page, context, site }) => {
  await continued(context, site.url, someIdea());
  await page.goto("/idee/controle");
  const other = await context.newPage();
  await other.goto("/idee");
  await title(other).fill("Bomen langs de vijver");
  await next(other).click();
  await expect(heading(other, "Waar is het?")).toBeVisible();
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await sendButton(page).click();
  expect((await answer).status()).toBe(409);
  await expect(page.locator(".notice").first()).toContainText("Uw tekst is intussen veranderd");
  await expect(page.locator("main")).toContainText("Bomen langs de vijver");
  await sendButton(page).click();
  await expect(heading(page, "Wij hebben uw idee.")).toBeVisible();
  await expect(page.locator("main")).toContainText("Bomen langs de vijver");
});
