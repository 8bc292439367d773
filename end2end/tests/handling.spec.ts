// What is in hand, by those who handle it: the coordinator takes it and asks two departments, one of them asks the
// resident something, the table decides "not now" with its criterion and an alternative, and she gets what was shown.
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { dayFromNow } from "./lib/days.ts";
import { ask } from "./lib/http.ts";
import { heading, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { accept, signIn } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";
import { type Site, unique } from "./lib/site.ts";

/** Somebody with a role in a browser of their own; gives their page and address. */
async function colleague(site: Site, browser: Browser, options: BrowserContextOptions, role: string) {
  const email = `${role.replace(":", "-")}-${unique()}@voorbeeld.example`;
  const page = await (await browser.newContext(options)).newPage();
  await accept(page, await site.invitation("zoetermeer", email, role));
  return { page, email };
}

/** Unfolds the form under a heading of the actions. */
const unfold = (page: Page, title: string) => page.locator("summary", { hasText: title }).click();

test("all departments answer as one, inside the public date, and what she gets is what was shown", async ({ page, site, browser, contextOptions }) => {
  test.setTimeout(180_000);
  const coordinator = await colleague(site, browser, contextOptions, "coordinator");
  await expect(heading(coordinator.page, "Behandelen")).toBeVisible();
  const green = await colleague(site, browser, contextOptions, "specialist:stadsbeheer");
  const traffic = await colleague(site, browser, contextOptions, "specialist:verkeer");
  const idea = someIdea();
  await sendByHand(site.url, idea);
  await signIn(page, site);
  await page.getByRole("link", { name: idea.title }).click();
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(page.getByRole("status")).toContainText("Gepubliceerd:");

  // One press from the mail to the idea.
  const told = await site.mail(coordinator.email, "Te behandelen");
  await coordinator.page.goto(told.links.find((link) => link.includes("/behandelen/"))!);
  await expect(heading(coordinator.page, idea.title)).toBeVisible();
  const reference = new URL(coordinator.page.url()).pathname.split("/").pop();
  await expect(coordinator.page.locator("main")).toContainText("Nog niemand heeft het opgepakt.");
  await coordinator.page.getByRole("button", { name: "Ik pak dit op" }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("U hebt dit idee opgepakt.");

  await unfold(coordinator.page, "Vraag advies");
  await coordinator.page.getByRole("button", { name: "Vraag advies" }).click();
  await expect(summary(coordinator.page)).toContainText("Kies minstens één afdeling.");
  await coordinator.page.locator("label", { hasText: "Stadsbeheer" }).click();
  await coordinator.page.locator("label", { hasText: "Verkeer" }).first().click();
  await coordinator.page.getByLabel("Uw vraag aan de afdelingen").fill("Kunnen deze bankjes langs het pad staan?");
  await coordinator.page.getByRole("button", { name: "Vraag advies" }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("De vraag staat bij de afdelingen.");

  // One advises, the other first asks the resident: her clock stands still.
  const question = await site.mail(green.email, "Advies gevraagd");
  expect(question.text).toContain("Kunnen deze bankjes langs het pad staan?");
  await green.page.goto(question.links.find((link) => link.includes("/behandelen/"))!);
  await expect(green.page.locator("main")).not.toContainText(idea.name);
  await green.page.locator("label", { hasText: "Doen, met een voorwaarde" }).click();
  await green.page.getByLabel("Uw advies", { exact: true }).fill("Ja, als er een pad van twee meter langs blijft.");
  await green.page.getByRole("button", { name: "Geef dit advies" }).click();
  await expect(green.page.getByRole("status")).toContainText("Uw advies is gegeven.");
  await site.mail(coordinator.email, "Advies van Stadsbeheer");
  await traffic.page.goto("/behandelen?weergave=advies");
  await traffic.page.getByRole("link", { name: idea.title }).click();
  await unfold(traffic.page, "Vraag de indiener iets");
  await traffic.page.getByLabel("Uw vraag aan de indiener").fill("Hoe breed is het pad daar nu?");
  await traffic.page.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(traffic.page.locator("main")).toContainText("De klok staat stil sinds");
  const asked = await site.mail(idea.email, "Vraag over uw idee");
  const author = await (await browser.newContext(contextOptions)).newPage();
  await author.goto(asked.links.find((link) => link.includes("/volg/"))!);
  await author.getByLabel("Uw reactie").fill("Ongeveer drie meter.");
  await author.getByRole("button", { name: "Verstuur mijn reactie" }).click();
  await expect(author.getByRole("status").first()).toContainText("De klok loopt weer.");
  await traffic.page.reload();
  await expect(traffic.page.locator("main")).toContainText("Ongeveer drie meter.");
  await traffic.page.locator("label", { hasText: "Niet doen" }).click();
  await traffic.page.getByLabel("Uw advies", { exact: true }).fill("Het pad wordt dan te smal voor een rolstoel.");
  await traffic.page.getByRole("button", { name: "Geef dit advies" }).click();

  // The table: several departments, so it is proposed. A refusal without its reason is not kept.
  await coordinator.page.goto("/behandelen");
  await coordinator.page.getByRole("link", { name: "Overleg van alle afdelingen" }).click();
  await coordinator.page.getByLabel("Dag").fill(dayFromNow(2));
  await coordinator.page.getByLabel("Plaats").fill("Stadhuis, kamer 3.12");
  await coordinator.page.getByRole("button", { name: "Plan dit overleg" }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("Het overleg is gepland.");
  await coordinator.page.getByRole("button", { name: `Zet op de agenda : ${idea.title}` }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("Het idee staat op de agenda.");
  await expect(coordinator.page.locator("main")).toContainText("Het pad wordt dan te smal voor een rolstoel.");
  expect((await ask(site.url, `/initiatieven/${reference}`)).text).toContain("Op de agenda van het overleg van alle afdelingen");
  await coordinator.page.getByRole("link", { name: `Leg het besluit vast : ${idea.title}` }).click();
  await coordinator.page.locator("label", { hasText: "Nu niet, later wel" }).click();
  const words = "Dit jaar leggen wij een breder pad aan. Daarna is er plaats voor uw bankjes.";
  await coordinator.page.getByLabel("Het antwoord in gewone woorden").fill(words);
  await coordinator.page.getByRole("button", { name: "Leg dit besluit vast" }).click();
  await expect(summary(coordinator.page)).toContainText("Kies de reden waarop dit rust.");
  await expect(summary(coordinator.page)).toContainText("Noem iets dat wel kan.");
  await expect(coordinator.page.getByLabel("Het antwoord in gewone woorden")).toHaveValue(words);
  await coordinator.page.getByLabel("Nu niet, tot").fill(dayFromNow(200));
  await coordinator.page.getByLabel("Onze reden").selectOption({ label: "Veiligheid" });
  await coordinator.page.getByLabel("Wat wel kan").fill("U kunt nu al een bankje bij het plein zetten.");
  await coordinator.page.getByRole("button", { name: "Leg dit besluit vast" }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("Het besluit ligt vast.");
  await green.page.goto(new URL(coordinator.page.url()).pathname + "/verslag");
  await expect(green.page.locator("main")).toContainText("U kunt nu al een bankje bij het plein zetten.");

  // Who has it checks the answer that came of it, and sends it.
  await coordinator.page.goto("/behandelen?weergave=mijn");
  await coordinator.page.getByRole("link", { name: idea.title }).click();
  await coordinator.page.getByRole("link", { name: "Verder met het concept" }).click();
  await expect(coordinator.page.getByLabel("Het antwoord in gewone woorden")).toHaveValue(words);
  await coordinator.page.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await expect(heading(coordinator.page, "Bekijk het antwoord")).toBeVisible();
  const shown = await coordinator.page.locator(".answer").innerText();
  const letter = (await coordinator.page.locator(".mail-body").textContent())!;
  await coordinator.page.getByRole("button", { name: "Verstuur dit antwoord" }).click();
  await expect(coordinator.page.getByRole("status")).toContainText("Het antwoord staat op de site.");

  // She reads what was shown, by mail and on her page; everyone reads it on the site.
  const secret = /\/volg\/[A-Za-z0-9_-]+/;
  const mail = await site.mail(idea.email, "Antwoord op uw idee");
  const line = (text: string) => text.replace(secret, "/volg/…").replaceAll("\r\n", "\n").trim();
  expect(line(mail.text)).toBe(line(letter));
  await author.goto(mail.links.find((link) => link.includes("/volg/"))!);
  expect(await author.locator(".answer").innerText()).toBe(shown);
  await author.goto(mail.links.find((link) => link.includes("/initiatieven/"))!);
  expect(await author.locator(".answer").innerText()).toBe(shown);
  await expect(author.locator("main")).not.toContainText("rolstoel");
  await expect(author.locator("main")).toContainText("Wat wel kan");
  await coordinator.page.goto("/behandelen");
  await expect(coordinator.page.getByRole("link", { name: idea.title })).toHaveCount(0);

  // It does not help her: she asks for one more look, and the process guard cuts the knot.
  const guard = await colleague(site, browser, contextOptions, "process_guard");
  await author.goto(mail.links.find((link) => link.includes("/volg/"))!);
  await author.getByRole("button", { name: "Nee", exact: true }).click();
  await expect(author.getByRole("status").first()).toContainText("Dank u.");
  await author.getByRole("button", { name: "Vraag om nog een keer te kijken" }).click();
  await expect(summary(author)).toContainText("Schrijf op wat er niet klopt.");
  const why = "Het pad is drie meter breed. Er past dus wel een bankje.";
  await author.getByLabel("Wat klopt er niet, of wat missen wij?").fill(why);
  await author.getByRole("button", { name: "Vraag om nog een keer te kijken" }).click();
  await expect(author.getByRole("status").first()).toContainText("Wij kijken nog een keer.");
  await expect(author.locator(".clock")).toContainText("Nog een keer gevraagd");
  await site.mail(idea.email, "Wij kijken nog een keer");
  expect((await site.mail(coordinator.email, "Nog een keer kijken")).text).toContain(why);
  expect((await ask(site.url, `/initiatieven/${reference}`)).text).not.toContain("drie meter breed");
  await guard.page.goto("/behandelen");
  await guard.page.getByRole("link", { name: idea.title }).click();
  await expect(guard.page.locator("main")).toContainText(why);
  await guard.page.getByRole("button", { name: "Ik neem dit over" }).click();
  await guard.page.getByRole("link", { name: "Schrijf het antwoord" }).click();
  await guard.page.locator("label", { hasText: "Ja, wij doen het" }).click();
  await guard.page.getByLabel("Het antwoord in gewone woorden").fill("U hebt gelijk: er past één bankje. Dat plaatsen wij.");
  await guard.page.getByLabel("Hoe het verder gaat").fill("De aannemer belt u volgende week.");
  await guard.page.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await guard.page.getByRole("button", { name: "Verstuur dit antwoord" }).click();
  await expect(guard.page.getByRole("status")).toContainText("Het antwoord staat op de site.");

  // What was promised is followed, until she says that it is really done.
  await guard.page.getByLabel("Wat is er gedaan, en wat volgt?").fill("Het bankje staat er.");
  await guard.page.getByRole("button", { name: "Het is klaar" }).click();
  await expect(guard.page.getByRole("status")).toContainText("De indiener krijgt de vraag of het echt klaar is.");
  const done = await site.mail(idea.email, "Is het echt klaar?");
  await author.goto(done.links.find((link) => link.includes("/volg/"))!);
  await author.locator("summary", { hasText: "Nee, er mist nog iets" }).click();
  await author.getByLabel("Wat mist er nog?").fill("De stoep is nog open.");
  await author.getByRole("button", { name: "Het is nog niet klaar" }).click();
  await expect(author.getByRole("status").first()).toContainText("Wij gaan ermee verder.");
  await site.mail(guard.email, "Nog niet klaar");
  await guard.page.goto("/behandelen?weergave=uitvoering");
  await guard.page.getByRole("link", { name: idea.title }).click();
  await expect(guard.page.locator("main")).toContainText("De stoep is nog open.");
  await guard.page.getByLabel("Wat is er gedaan, en wat volgt?").fill("De stoep is weer dicht.");
  await guard.page.getByRole("button", { name: "Het is klaar" }).click();
  await author.reload();
  await author.getByRole("button", { name: "Ja, het is klaar" }).click();
  await expect(author.locator("main")).not.toContainText("Is het echt klaar?");
  await author.goto(`/initiatieven/${reference}`);
  await expect(author.locator("main")).toContainText("De indiener vindt dat het klaar is");
  await expect(author.locator("main")).toContainText("De stoep is weer dicht.");
});

test("an admin tries a rule, keeps it, and what is published goes where it says", async ({ page, site, browser, contextOptions }) => {
  test.setTimeout(90_000);
  const word = `zandbak${unique()}`;
  const admin = await colleague(site, browser, contextOptions, "admin");
  const green = await colleague(site, browser, contextOptions, "specialist:vastgoed");
  await admin.page.goto("/beheer");
  await admin.page.getByRole("link", { name: "Verdeelregels" }).click();
  await admin.page.getByRole("button", { name: "Probeer deze regel" }).click();
  await expect(summary(admin.page)).toContainText("Kies een afdeling uit de lijst.");
  await admin.page.getByLabel("Woorden").fill(`${word}, schommel${unique()}`);
  await admin.page.getByLabel("Dan gaat het naar").selectOption({ label: "Vastgoed" });
  await admin.page.getByRole("button", { name: "Probeer deze regel" }).click();
  await expect(admin.page.locator("main")).toContainText("ging er geen naar Vastgoed");
  await admin.page.getByRole("button", { name: "Zet deze regel erbij" }).click();
  await expect(admin.page.getByRole("status")).toContainText("De regel staat erbij.");

  const idea = someIdea({ story: `De ${word} in de speeltuin is leeg. Wij brengen zelf nieuw zand.` });
  await sendByHand(site.url, idea);
  await signIn(page, site);
  await page.getByRole("link", { name: idea.title }).click();
  await page.getByRole("button", { name: "Publiceer" }).click();
  const told = await site.mail(green.email, "Te behandelen");
  expect(told.text).toContain("Vastgoed");
  await green.page.goto(told.links.find((link) => link.includes("/behandelen/"))!);
  await expect(green.page.locator("main")).toContainText("Dit ligt bij Vastgoed.");
  const reference = new URL(green.page.url()).pathname.split("/").pop();
  expect((await ask(site.url, `/initiatieven/${reference}`)).text).toContain("In behandeling bij Vastgoed");

  // Not theirs after all: they give it to the coordinator, with the reason.
  await unfold(green.page, "Geef dit idee door");
  await green.page.getByLabel("Naar wie").selectOption("regisseur");
  await green.page.getByLabel("Waarom", { exact: true }).fill("De speeltuin is van de wijk zelf.");
  await green.page.getByRole("button", { name: "Geef dit door" }).click();
  await expect(green.page.getByRole("status")).toContainText("Dit idee is doorgegeven.");
  await expect(green.page.getByRole("link", { name: idea.title })).toHaveCount(0);

  const row = admin.page.getByRole("listitem").filter({ hasText: word });
  await row.getByRole("button", { name: "Haal weg" }).click();
  await expect(admin.page.getByRole("status")).toContainText("De regel is weg.");
});
