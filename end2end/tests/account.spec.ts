// A resident's own account: another name and address, who looked, everything taken along, and leaving.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ask, post } from "./lib/http.ts";
import { heading, sendByHand, someIdea, summary } from "./lib/idea.ts";
import type { Site } from "./lib/site.ts";
import { staffCookie } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";
import { unzip } from "./lib/zip.ts";

/** An idea that a moderator looked at and published; gives its reference. */
async function published(site: Site, staff: string, email: string, title: string): Promise<string> {
  const receipt = (await sendByHand(site.url, someIdea({ email, title }))).headers.location!;
  const reference = /ZM-[2-9A-Z]{4}-\d\d/.exec((await ask(site.url, receipt)).text)![0];
  await ask(site.url, `/werk/${reference}`, { headers: { cookie: staff } });
  await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie: staff });
  return reference;
}

/** The code in the newest mail about something; waits for one more than there were. */
async function codeFor(site: Site, email: string, subject: string): Promise<string> {
  return /\d{3} \d{3}/.exec((await site.mail(email, subject)).text)![0];
}

async function signIn(page: Page, site: Site, email: string) {
  await page.goto("/mijn");
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij een code" }).click();
  await page.getByLabel("Code uit de mail").fill(await codeFor(site, email, "Inloggen"));
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(heading(page, "Mijn Groene Loper")).toBeVisible();
}

const go = async (page: Page, name: string) => {
  await page.goto("/mijn");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
};

test("a resident changes name and address, sees who looked, takes all along, and leaves", async ({ page, site }) => {
  const email = `joke-${unique()}@voorbeeld.example`;
  const next = `nieuw-${email}`;
  const staff = await staffCookie(site);
  const kept = await published(site, staff, email, "Bankjes die blijven staan");
  const removed = await published(site, staff, email, "Bankjes die weer weggaan");
  await signIn(page, site, email);

  await go(page, "Naam en e-mailadres");
  await page.getByRole("textbox", { name: "Uw naam" }).fill("J");
  await page.getByRole("button", { name: "Bewaar mijn naam" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("minstens 2 letters");
  await page.getByRole("textbox", { name: "Uw naam" }).fill("Johanna Smit");
  await page.getByRole("button", { name: "Bewaar mijn naam" }).click();
  await expect(page.getByRole("status")).toContainText("Uw naam is veranderd.");

  await page.getByLabel("Uw nieuwe e-mailadres").fill(next);
  await page.getByRole("button", { name: "Mail mij een code" }).click();
  await expect(heading(page, "Bevestig uw nieuwe adres")).toBeVisible();
  const code = await codeFor(site, next, "Uw code");
  await page.getByLabel("Code uit de mail").fill(code.startsWith("000") ? "111 111" : "000 000");
  await page.getByRole("button", { name: "Bevestig mijn adres" }).click();
  await expect(summary(page)).toContainText("nog 4 keer");
  await page.getByLabel("Code uit de mail").fill(code);
  await page.getByRole("button", { name: "Bevestig mijn adres" }).click();
  await expect(page.getByRole("status")).toContainText("Uw nieuwe e-mailadres werkt.");
  await expect(page.locator(".staff-bar")).toContainText(next);
  expect((await site.mail(email, "Uw e-mailadres is veranderd")).text).toContain("Bel ons dan meteen");

  await go(page, "Wie keek naar mijn gegevens");
  for (const reference of [kept, removed]) await expect(page.getByRole("link", { name: reference })).toBeVisible();
  await go(page, "Mails die u kreeg");
  await expect(page.getByRole("link", { name: `Wij hebben uw idee ontvangen: ${kept}` })).toBeVisible();

  await go(page, "Neem uw gegevens mee");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download mijn gegevens" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^groene-loper-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzip(readFileSync(await file.path()));
  expect(Object.keys(files).sort()).toEqual(["gegevens.html", "gegevens.json"]);
  const { data, explanation } = JSON.parse(files["gegevens.json"]);
  expect(data.person[0]).toMatchObject({ email: next, name: "Johanna Smit" });
  expect(data.ideas.map((idea: { reference: string }) => idea.reference).sort()).toEqual([kept, removed].sort());
  expect(data.reads).toHaveLength(2);
  expect(explanation.email).toBe("E-mailadres");
  const reader = await page.context().newPage();
  await reader.setContent(files["gegevens.html"]);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Uw gegevens bij Groene Loper van Zoetermeer");
  await expect(reader.getByText("Bankjes die blijven staan")).toBeVisible();
  await reader.close();

  await go(page, "Verwijder mijn account");
  await page.getByText("Bankjes die weer weggaan").click();
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(heading(page, "Weet u het zeker?")).toBeVisible();
  await expect(page.locator("main")).toContainText(`U krijgt nog één mail op ${next}`);
  await page.getByRole("button", { name: "Verwijder mijn account" }).click();
  await expect(heading(page, "Uw account is verwijderd")).toBeVisible();
  await expect(page.locator(".staff-bar")).toHaveCount(0);
  await site.mail(next, "Uw account is verwijderd");

  await page.goto(`/initiatieven/${kept}`);
  await expect(heading(page, "Bankjes die blijven staan")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Johanna");
  expect((await page.goto(`/initiatieven/${removed}`))!.status()).toBe(410);
  await expect(heading(page, `Idee ${removed}`)).toBeVisible();
  await expect(page.locator("main")).toContainText("Weggehaald door de indiener.");
  await page.goto("/mijn");
  await expect(heading(page, "Inloggen")).toBeVisible();
});

test("the link in the mail signs in on another device than the one that asked, once", async ({ page, site, browser, contextOptions }) => {
  const email = `wim-${unique()}@voorbeeld.example`;
  await page.goto("/inloggen?terug=/wijken");
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij een code" }).click();
  await expect(heading(page, "Vul de code in")).toBeVisible();
  const link = (await site.mail(email, "Inloggen")).links.find((one) => one.includes("/inloggen/link/"))!;

  const other = await browser.newContext(contextOptions);
  const phone = await other.newPage();
  await phone.goto(link);
  await expect(phone.getByText(email)).toBeVisible();
  // A mail program that opens the link uses nothing up: a press does.
  await phone.reload();
  await phone.getByRole("button", { name: "Log in" }).click();
  await expect(heading(phone, "De wijken van Zoetermeer")).toBeVisible();
  await expect(phone.getByText(`U bent ingelogd als ${email}`)).toBeVisible();
  await phone.goto(link);
  await expect(heading(phone, "Deze link werkt niet meer")).toBeVisible();
  await other.close();

  await page.goto("/mijn");
  await expect(page.getByText(`U bent ingelogd als ${email}`)).toHaveCount(0);
  await page.goto("/inloggen/code");
  await expect(page.getByText("De code werkt niet meer.")).toBeVisible();
});
