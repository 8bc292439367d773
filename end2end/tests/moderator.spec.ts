// A moderator: signs in with an invitation, reads what came in, asks, publishes.
import { ask, post } from "./lib/http.ts";
import { dueDate } from "./lib/days.ts";
import { heading, referenceIn, sendByHand, someIdea, summary } from "./lib/idea.ts";
import { signIn } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";

test("an invitation works once, and looking at it does not use it", async ({ page, site, browser, contextOptions }) => {
  const link = await site.invitation();
  expect((await ask(site.url, new URL(link).pathname)).status).toBe(200);
  await page.goto(link);
  await expect(heading(page, "Welkom bij Groene Loper")).toBeVisible();
  await page.getByRole("button", { name: "Aan de slag" }).click();
  await expect(page.getByText("U bent ingelogd als moderator-")).toBeVisible();
  await expect(heading(page, "Stel uw tweede stap in")).toBeVisible();
  expect((await page.goto("/werk"))!.status()).toBe(403);

  const elsewhere = await browser.newContext(contextOptions);
  const second = await elsewhere.newPage();
  expect((await second.goto(link))!.status()).toBe(404);
  await expect(heading(second, "Deze uitnodiging werkt niet meer")).toBeVisible();
  expect((await second.goto(`${site.url}/werk`))!.status()).toBe(403);
  await expect(heading(second, "Deze bladzijde is niet voor u")).toBeVisible();
  await elsewhere.close();

  await signIn(page, site);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  expect((await page.goto("/werk"))!.status()).toBe(403);
  await page.getByRole("link", { name: "Log in als medewerker" }).click();
  await expect(heading(page, "Inloggen")).toBeVisible();
});

test("an invitation of one municipality opens nothing in another", async ({ page, site }) => {
  const link = new URL(await site.invitation("den-helder"));
  expect(link.origin).toBe(site.denHelder);
  expect((await ask(site.url, link.pathname)).status).toBe(404);
  await signIn(page, site, "den-helder");
  await expect(page.getByText("Gemeente Den Helder")).toBeVisible();
  expect((await page.goto(`${site.url}/werk`))!.status()).toBe(403);
});

test("the queue shows what should be read first on top, and what waits for its author below", async ({ page, site }) => {
  const ideas = [someIdea(), someIdea(), someIdea()];
  for (const idea of ideas) expect((await sendByHand(site.url, idea)).headers.location).toMatch(/^\/volg\//);
  await signIn(page, site);
  await page.getByRole("link", { name: ideas[0].title }).click();
  await page.getByLabel("Uw vraag aan de indiener").fill("Wie onderhoudt de bankjes later?");
  await page.getByRole("button", { name: "Verstuur de vraag" }).click();
  const waiting = page.getByRole("navigation", { name: "Weergave van de werkvoorraad" });
  await expect(page.getByRole("row").filter({ hasText: ideas[0].title })).toHaveCount(0);
  await waiting.getByRole("link", { name: /^Wacht op reactie \d+$/ }).click();
  await expect(page.getByRole("row").filter({ hasText: ideas[0].title })).toHaveCount(1);
  await expect(page.getByRole("row").filter({ hasText: ideas[1].title })).toHaveCount(0);
  await waiting.getByRole("link", { name: /^Alles \d+$/ }).click();
  await expect(waiting.getByRole("link", { name: /^Alles \d+$/ })).toHaveAttribute("aria-current", "page");
  const rows = page.getByRole("row").filter({ has: page.getByRole("cell") });
  const texts = await rows.allInnerTexts();
  const place = (title: string) => texts.findIndex((text) => text.includes(title));
  expect(place(ideas[1].title)).toBeGreaterThanOrEqual(0);
  expect(place(ideas[1].title)).toBeLessThan(place(ideas[2].title));
  expect(place(ideas[2].title)).toBeLessThan(place(ideas[0].title));
  expect(texts[place(ideas[0].title)]).toContain("klok staat stil");
  expect(texts[place(ideas[1].title)]).toMatch(/nog \d werkdagen/);
});

test("a question stops the clock, the author answers by the mailed link, and the clock goes on", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  await sendByHand(site.url, idea);
  const due = await dueDate(site);
  await signIn(page, site);
  await page.getByRole("link", { name: idea.title }).click();
  await expect(heading(page, idea.title)).toBeVisible();
  await expect(page.locator("main")).toContainText(`Antwoord uiterlijk ${due}`);
  await expect(page.locator("main")).toContainText(`${idea.email} (nog niet bevestigd)`);

  // A question that is too short comes back with what was typed.
  const question = page.getByLabel("Uw vraag aan de indiener");
  await question.fill("Hoe?");
  await page.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("Schrijf uw vraag iets langer op: minstens 10 tekens.");
  await expect(question).toHaveValue("Hoe?");
  await question.fill("Wie schildert de bankjes als ze oud worden?");
  await page.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(page.getByRole("status")).toContainText("De klok staat stil tot er een reactie is.");
  await page.getByRole("status").getByRole("link", { name: idea.title }).click();
  await expect(heading(page, idea.title)).toBeVisible();
  await expect(page.locator("main")).toContainText("De klok staat stil sinds");
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Publiceer" })).toHaveCount(0);

  const mail = await site.mail(idea.email, "Vraag over uw idee");
  expect(mail.text).toContain("Wie schildert de bankjes als ze oud worden?");
  const elsewhere = await browser.newContext(contextOptions);
  const author = await elsewhere.newPage();
  await author.goto(mail.links.find((link) => link.includes("/volg/"))!);
  await expect(author.getByText("Tot uw reactie staat de klok stil.")).toBeVisible();
  await author.getByRole("button", { name: "Verstuur mijn reactie" }).click();
  await expect(author).toHaveTitle(/^Fout: /);
  await expect(summary(author)).toContainText("Schrijf uw reactie op.");
  const long = "Ja! ".repeat(2_000);
  await author.getByLabel("Uw reactie").fill(long);
  await author.getByRole("button", { name: "Verstuur mijn reactie" }).click();
  await expect(summary(author)).toContainText(/’ is \d+ tekens te lang\./);
  await expect(author.getByLabel("Uw reactie")).toHaveValue(long);
  await author.getByLabel("Uw reactie").fill("Wij met de buren, elk voorjaar.");
  await author.getByRole("button", { name: "Verstuur mijn reactie" }).click();
  await expect(author.getByRole("status").first()).toContainText("De klok loopt weer.");
  await expect(author.locator("main")).toContainText("Antwoord uiterlijk");
  await expect(author.getByLabel("Uw reactie")).toHaveCount(0);
  await elsewhere.close();

  await page.reload();
  await expect(page.locator("main")).toContainText("Wij met de buren, elk voorjaar.");
  await expect(page.locator("main")).toContainText("Antwoord uiterlijk");
  await expect(page.locator("main")).toContainText(`${idea.email} (bevestigd)`);
  await expect(page.getByRole("button", { name: "Publiceer" })).toBeVisible();
});

test("publishing puts the idea on the site, in the list and in the feed, and the author hears of it", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  const receipt = (await sendByHand(site.url, idea)).headers.location!;
  await signIn(page, site);
  await page.getByRole("link", { name: idea.title }).click();
  const reference = referenceIn(page.url());
  expect((await ask(site.url, `/initiatieven/${reference}`)).status).toBe(404);
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(page.getByRole("status")).toContainText(`Gepubliceerd: ${idea.title}. De indiener krijgt een mail.`);
  const mail = await site.mail(idea.email, "Uw idee staat op de site");
  expect(mail.text).toContain(`${site.url}/initiatieven/${reference}`);

  const elsewhere = await browser.newContext(contextOptions);
  const visitor = await elsewhere.newPage();
  await visitor.goto(`${site.url}/initiatieven`);
  await visitor.getByRole("link", { name: idea.title }).click();
  await expect(heading(visitor, idea.title)).toBeVisible();
  const main = visitor.locator("main");
  await expect(main).toContainText("Ze kunnen nergens zitten.");
  await expect(main).toContainText(`Antwoord uiterlijk ${await dueDate(site)}`);
  await expect(main.locator("ol.carpet .carpet-tile").first()).toBeVisible();
  await expect(main).toContainText("Joke");
  for (const secret of ["Joke de Vries", idea.email]) await expect(main).not.toContainText(secret);
  await elsewhere.close();
  const feed = await ask(site.url, "/initiatieven.atom");
  expect(feed.text).toContain(`/initiatieven/${reference}`);
  expect(feed.text).toContain(idea.title);

  // A second time is too late, and says so; and taken back, it is gone for everybody.
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const again = await post(site.url, `/werk/${reference}/publiceren`, {}, { cookie });
  expect(again.status).toBe(409);
  expect(again.text).toContain("Dit kan niet meer.");
  await post(site.url, `${receipt}/intrekken`, {});
  const gone = await ask(site.url, `/initiatieven/${reference}`);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("Dit idee is ingetrokken");
  expect(gone.text).not.toContain(idea.title);
  expect((await ask(site.url, "/initiatieven.atom")).text).not.toContain(idea.title);
});

test("what was done is said where the work goes on, and is put away", async ({ page, site, javaScriptEnabled }) => {
  const [idea, next] = [someIdea(), someIdea()];
  for (const one of [idea, next]) await sendByHand(site.url, one);
  await signIn(page, site);
  const rows = page.getByRole("row").getByRole("link");
  await rows.filter({ hasText: idea.title }).click();
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
  const said = `Gepubliceerd: ${idea.title}. De indiener krijgt een mail.`;
  const first = await rows.first().innerText();
  const toast = page.getByRole("status");
  await expect(toast).toContainText(said);
  await expect(toast.getByRole("link", { name: first })).toHaveAttribute("href", (await rows.first().getAttribute("href"))!);
  // What a screen reader reads out came after the page: its place was there, and empty.
  await expect(page.locator("p[aria-live=polite]")).toHaveText(javaScriptEnabled === false ? "" : `${said} Volgende: ${first}`);
  await toast.getByRole("link", { name: "Sluit deze melding" }).click();
  await expect(page).toHaveURL(`${site.url}/werk`);
  await expect(toast).toHaveCount(0);
  if (javaScriptEnabled !== false) await expect(rows.first()).toBeFocused();
  await expect(rows.filter({ hasText: next.title })).toHaveCount(1);
});

test("where there are no keys, none are explained", async ({ page, site, javaScriptEnabled }) => {
  await sendByHand(site.url, someIdea());
  await signIn(page, site);
  // Neither on a phone nor without scripts.
  if (javaScriptEnabled !== false) await page.locator("#toetsen-knop:not([hidden])").waitFor({ state: "attached" });
  await expect(page.getByText("Toetsen", { exact: true })).toBeHidden();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a signal about somebody goes to the team, and stands on no page any more", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea({ title: `Mijn buurvrouw doet niet meer open ${Date.now()}`, story: "Ik zie haar al een week niet. Kan er iemand gaan kijken?" });
  await sendByHand(site.url, idea);
  await signIn(page, site);
  await page.getByRole("link", { name: idea.title }).click();
  await page.getByRole("link", { name: "Geef het door aan wie erover gaat" }).click();
  await expect(heading(page, "Doorgeven aan wie erover gaat")).toBeVisible();
  await page.getByLabel("Een woord aan de inwoner").fill("Goed dat u het zegt.");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(summary(page)).toContainText("Kies wat het is.");
  await expect(page.getByLabel("Een woord aan de inwoner")).toHaveValue("Goed dat u het zegt.");
  await page.locator("label", { hasText: "Een signaal over iemand" }).click();
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByText("Het is doorgegeven.")).toBeVisible();
  await expect(page.getByRole("link", { name: idea.title })).toHaveCount(0);

  const team = await site.mail("zorg@zoetermeer.example", "Doorgegeven van de Groene Loper");
  expect(team.text).toContain("Ik zie haar al een week niet.");
  expect(team.text).toContain(idea.email);
  const told = await site.mail(idea.email, "doorgegeven");
  expect(told.text).toContain("Goed dat u het zegt.");
  expect(told.text).not.toContain("buurvrouw");
  const author = await (await browser.newContext(contextOptions)).newPage();
  await author.goto(told.links.find((link) => link.includes("/volg/"))!);
  await expect(heading(author, "Wij hebben uw bericht doorgegeven")).toBeVisible();
  await expect(author.locator("main")).toContainText("Daarvoor is team Zorg.");
  await expect(author.locator("main")).not.toContainText("buurvrouw");
});

test("words are hidden with a reason, what was done too soon is undone, and two of the same go on as one", async ({ page, site, browser, contextOptions }) => {
  const [first, second] = [someIdea({ story: "Mijn buurman Piet Jansen van nummer 12 wil dit ook. Er is geen plek om te zitten." }), someIdea()];
  const sent = await sendByHand(site.url, first);
  const receipt = (await sendByHand(site.url, second)).headers.location!;
  const reference = referenceIn((await ask(site.url, sent.headers.location!)).text);
  await signIn(page, site);
  await page.getByRole("link", { name: first.title }).click();
  await page.getByRole("link", { name: "Kies welke woorden" }).click();
  await expect(heading(page, "Woorden verbergen")).toBeVisible();
  await page.getByLabel("Welke woorden?").fill("Piet Janssen");
  await page.getByText("gegevens van iemand").click();
  await page.getByRole("button", { name: "Verberg deze woorden" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("Deze woorden staan er niet.");
  await expect(page.getByLabel("Welke woorden?")).toHaveValue("Piet Janssen");
  await expect(page.getByLabel("gegevens van iemand")).toBeChecked();
  await page.getByLabel("Welke woorden?").fill("Piet Jansen van nummer 12");
  await page.getByRole("button", { name: "Verberg deze woorden" }).click();
  await expect(heading(page, first.title)).toBeVisible();
  await expect(page.locator("main")).toContainText("Mijn buurman […] wil dit ook.");
  const mail = await site.mail(first.email, "zijn verborgen");
  expect(mail.text).toContain("De reden: gegevens van iemand.");

  await page.getByRole("button", { name: "Publiceer" }).click();
  const visitor = await (await browser.newContext(contextOptions)).newPage();
  await visitor.goto(`${site.url}/initiatieven/${reference}`);
  await expect(visitor.locator("main")).toContainText("Reden: gegevens van iemand.");
  await expect(visitor.locator("body")).not.toContainText("Jansen");
  await visitor.goto(mail.links.find((link) => link.includes("/volg/"))!);
  await expect(visitor.locator("main")).toContainText("Piet Jansen van nummer 12");

  await page.getByRole("status").getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByText("Het is teruggedraaid. De indiener krijgt een mail.")).toBeVisible();
  expect((await ask(site.url, `/initiatieven/${reference}`)).status).toBe(404);
  expect((await site.mail(first.email, "correctie")).text).toContain("staat niet meer op de site");
  await page.getByRole("button", { name: "Publiceer" }).click();

  await page.goto("/werk");
  await page.getByRole("link", { name: second.title }).click();
  await page.getByRole("link", { name: "Voeg ze samen" }).click();
  await page.getByRole("button", { name: "Voeg samen" }).click();
  await expect(summary(page)).toContainText("Er is geen openbaar idee met dit nummer.");
  await page.getByLabel(/ummer van (het|een) ander/).fill(reference);
  await page.getByRole("button", { name: "Voeg samen" }).click();
  await expect(page.getByRole("status")).toContainText("Samengevoegd:");
  expect((await site.mail(second.email, "gaat samen")).text).toContain("U krijgt dezelfde berichten");
  await visitor.goto(`${site.url}${receipt}`);
  await expect(heading(visitor, "Uw idee is samengevoegd")).toBeVisible();
  await visitor.getByRole("link", { name: `Bekijk ${reference}` }).click();
  await expect(heading(visitor, first.title)).toBeVisible();
  await expect(visitor.locator("main")).toContainText("Hiermee is ook dit idee samengevoegd:");

  await page.goto("/werk?weergave=net-gedaan");
  await page.getByRole("row").filter({ hasText: second.title }).getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(page.getByRole("button", { name: "Publiceer" })).toBeVisible();
  await visitor.goto(`${site.url}${receipt}`);
  await expect(visitor.locator("main")).toContainText("Antwoord uiterlijk");
  await visitor.context().close();
});

test("several ideas are read and published at once", async ({ page, site }) => {
  const ideas = [someIdea(), someIdea()];
  for (const idea of ideas) await sendByHand(site.url, idea);
  await signIn(page, site);
  for (const { title } of ideas) await page.getByRole("row").filter({ hasText: title }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Behandel de gekozen ideeën samen" }).click();
  await expect(heading(page, "2 gekozen ideeën")).toBeVisible();
  await page.getByRole("button", { name: "Verstuur de vraag aan 2 indieners" }).click();
  await expect(summary(page)).toContainText("Schrijf uw vraag op.");
  await page.getByRole("button", { name: "Publiceer deze 2 ideeën" }).click();
  await expect(page.getByRole("status").first()).toContainText("Gelukt met 2 ideeën.");
  for (const { email } of ideas) await site.mail(email, "staat op de site");
});
