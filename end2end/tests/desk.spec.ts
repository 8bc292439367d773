// The desk: somebody without a mail address walks in, is asked something on paper, calls back, and changes their mind.
import { choose, heading, referenceIn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { accept, signIn } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";

test("an idea of who has no mail address goes in at the counter, and all that follows goes on paper", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  await accept(page, await site.invitation("zoetermeer", `balie-${unique()}@voorbeeld.example`, "desk"));
  await expect(heading(page, "Balie")).toBeVisible();
  await page.getByRole("link", { name: "Nieuw idee" }).click();

  // What is wrong stands by its field, and what was typed stays.
  await page.getByLabel("Uw idee in één zin").fill(idea.title);
  await page.getByRole("button", { name: "Verstuur voor de inwoner" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("Kies hoe de inwoner u bereikt.");
  await expect(page.getByLabel("Uw idee in één zin")).toHaveValue(idea.title);
  await choose(page, "Aan de balie");
  await page.getByLabel("Vertel er meer over").fill(idea.story);
  await choose(page, idea.need);
  await page.getByLabel("Waar gaat het over?").selectOption(idea.theme);
  await page.getByLabel("In welke wijk?").selectOption(idea.neighbourhood);
  await page.getByLabel("Uw naam", { exact: true }).fill(idea.name);
  await page.locator("label[for=geen-email]").click();
  await page.getByLabel("Hoe kunnen wij u anders bereiken?").fill("079 123 45 67");
  await choose(page, idea.shownAs);
  await choose(page, idea.party);
  await page.getByRole("button", { name: "Verstuur voor de inwoner" }).click();
  await expect(heading(page, /^Wij hebben uw idee ontvangen/)).toBeVisible();
  const reference = referenceIn(await page.locator("main").innerText());
  const link = (await page.locator(".receipt-link").first().textContent())!;

  // On paper there is the letter and nothing else, and the link on it works.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Deze brief is uw ontvangstbewijs.")).toBeVisible();
  await expect(page.getByText("079 123 45 67")).toBeHidden();
  await expect(page.getByRole("button", { name: /^Geprint/ })).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Geprint en meegegeven of verstuurd" }).click();
  await expect(page.getByRole("status")).toContainText("De brief is van de lijst.");
  const context = await browser.newContext(contextOptions);
  const resident = await context.newPage();
  await resident.goto(site.url + new URL(link).pathname);
  await expect(resident.getByText("Aan de balie: een medewerker vulde het in")).toBeVisible();

  const moderator = await context.newPage();
  await signIn(moderator, site);
  await moderator.getByRole("link", { name: idea.title }).click();
  await expect(moderator.getByText("Geen e-mailadres: op papier")).toBeVisible();
  await moderator.getByLabel("Uw vraag aan de indiener").fill("Wie onderhoudt de bankjes later?");
  await moderator.getByRole("button", { name: "Verstuur de vraag" }).click();

  await page.goto("/balie/post");
  await page.getByRole("link", { name: `Vraag ${reference}` }).click();
  await expect(page.getByText("Wie onderhoudt de bankjes later?")).toBeVisible();

  // They call: the desk writes the reply down, and later takes the idea back.
  await page.goto("/balie");
  await choose(page, "Per telefoon");
  await page.getByLabel("Nummer, e-mailadres of naam").fill(reference.toLowerCase());
  await page.getByRole("button", { name: "Zoek" }).click();
  await page.getByRole("link", { name: reference }).click();
  await page.getByLabel("Uw reactie").fill("Dat doen wij zelf.");
  await page.getByRole("button", { name: "Verstuur mijn reactie" }).click();
  await expect(page.getByRole("status")).toContainText("De klok loopt weer.");
  await resident.reload();
  await expect(resident.getByText("Reactie van de indiener, door de balie opgeschreven")).toBeVisible();
  await page.getByText("Ik wil mijn idee intrekken").click();
  await page.getByRole("button", { name: "Trek mijn idee in" }).click();
  await expect(page.getByRole("status")).toContainText("U krijgt daarvan een brief.");
  await page.goto("/balie/post");
  await expect(page.getByRole("link", { name: `Idee ingetrokken ${reference}` })).toBeVisible();
  await context.close();
});

test("who has a mail address gets the receipt by mail, and on paper again when they ask", async ({ page, site }) => {
  const idea = someIdea();
  await sendByHand(site.url, idea);
  await accept(page, await site.invitation("zoetermeer", `balie-${unique()}@voorbeeld.example`, "desk"));
  await choose(page, "Aan de balie");
  await page.getByLabel("Nummer, e-mailadres of naam").fill(idea.email);
  await page.getByRole("button", { name: "Zoek" }).click();
  expect(new URL(page.url()).search, "nobody stands in an address").toBe("");
  await page.locator("table").getByRole("link").click();
  await page.getByRole("link", { name: "Nieuw idee van dezelfde inwoner" }).click();
  await expect(page.getByLabel("Uw e-mailadres")).toHaveValue(idea.email);
  await page.goBack();
  await page.getByRole("button", { name: "Maak een bewijs op papier" }).click();
  await expect(page.getByText("Deze brief is uw ontvangstbewijs.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Geprint/ })).toHaveCount(0);
});
