// A larger plan of a developer, along a track of its own: before the college on a day that everyone knows, weighed in
// public, and after a yes carried out in phases.
import { dayFromNow, workingDay } from "./lib/days.ts";
import { fillAll, heading, sendButton, someIdea, summary } from "./lib/idea.ts";
import { accept, signIn } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";
import { unique } from "./lib/site.ts";

test("a developer's plan is weighed by the college and becomes a project that everyone follows", async ({ page, site, browser, contextOptions }) => {
  test.setTimeout(150_000);
  const coordinator = await (await browser.newContext(contextOptions)).newPage();
  await accept(coordinator, await site.invitation("zoetermeer", `coordinator-${unique()}@voorbeeld.example`, "coordinator"));
  const author = await (await browser.newContext(contextOptions)).newPage();
  const plan = someIdea({ title: `Dertig woningen aan het plein ${unique()}`, story: "Wij willen dertig woningen bouwen, met een tuin voor de buurt.", party: "Ondernemer" });
  await author.goto("/idee");
  await author.getByRole("link", { name: "Rode Loper" }).click();
  await expect(author.locator("main")).toContainText("U stuurt dit in op de Rode Loper.");
  await expect(author.locator("main")).toContainText("Binnen 40 werkdagen");
  await fillAll(author, plan);
  await expect(author.locator("main")).toContainText("Binnen 40 werkdagen");
  await sendButton(author).click();
  await expect(heading(author, "Wij hebben uw idee.")).toBeVisible();
  await signIn(page, site);
  await page.getByRole("link", { name: plan.title }).click();
  await page.getByRole("button", { name: "Publiceer" }).click();

  // Laid before the college: she hears it, and everyone sees the day.
  await coordinator.goto("/behandelen");
  await coordinator.getByRole("link", { name: plan.title }).click();
  const reference = new URL(coordinator.url()).pathname.split("/").pop();
  await coordinator.locator("summary", { hasText: "Is dit een groot plan?" }).click();
  await coordinator.getByRole("button", { name: "Leg dit voor aan het college" }).click();
  await expect(summary(coordinator)).toContainText("Kies een werkdag na vandaag, binnen een jaar.");
  await coordinator.getByLabel("Dag van het besluit").fill(await workingDay(site, 14));
  await coordinator.getByRole("button", { name: "Leg dit voor aan het college" }).click();
  await expect(coordinator.getByRole("status")).toContainText("Het plan ligt bij het college.");
  const told = await site.mail(plan.email, "Het college beslist over");
  await author.goto(told.links.find((link) => link.includes("/volg/"))!);
  await expect(author.locator("main")).toContainText("beslist hierover op");
  await author.goto(told.links.find((link) => link.includes("/criteria"))!);
  await expect(author.getByRole("heading", { name: "Grote plannen" })).toBeVisible();

  // No answer before it was weighed, and no weighing without a reason for what is not met.
  await coordinator.getByRole("link", { name: "Schrijf het antwoord" }).click();
  await coordinator.locator("label", { hasText: "Ja, wij doen het" }).click();
  await coordinator.getByLabel("Het antwoord in gewone woorden").fill("De woningen mogen er komen, met de tuin aan de kant van het plein.");
  await coordinator.getByLabel("Hoe het verder gaat").fill("De projectleider belt u volgende week.");
  await coordinator.getByRole("button", { name: "Bewaar en bekijk" }).click();
  await summary(coordinator).getByRole("link", { name: /Leg eerst vast hoe het college/ }).click();
  await expect(heading(coordinator, "Leg vast hoe het college woog")).toBeVisible();
  for (const condition of ["Waarde voor de stad", "Geld", "Uitvoerbaar"]) {
    await coordinator.getByRole("group", { name: condition }).locator("label", { hasText: /^\s*Voldoet\s*$/ }).click();
  }
  await coordinator.getByRole("group", { name: "Draagvlak" }).locator("label", { hasText: "Voldoet voor een deel" }).click();
  await coordinator.getByRole("button", { name: "Leg deze weging vast" }).click();
  await summary(coordinator).getByRole("link", { name: /^Draagvlak:/ }).click();
  const why = "Aan één kant van het plein is nog niet met de bewoners gesproken.";
  await coordinator.locator("#waarom-draagvlak").fill(why);
  await coordinator.getByRole("button", { name: "Leg deze weging vast" }).click();
  await expect(coordinator.getByRole("status")).toContainText("De weging ligt vast.");
  await author.goto(`/initiatieven/${reference}`);
  await expect(author.locator("main")).not.toContainText(why);
  await coordinator.goto(`/behandelen/${reference}/antwoord/controle`);
  await coordinator.getByRole("button", { name: "Verstuur dit antwoord" }).click();
  await expect(coordinator.getByRole("status")).toContainText("Het antwoord staat op de site.");
  await author.reload();
  await expect(author.locator("main")).toContainText("Zo woog het college van burgemeester en wethouders dit plan");
  await expect(author.locator("main")).toContainText(why);

  // A project in phases: one is done, and everyone sees which.
  await coordinator.locator("summary", { hasText: "Stappen van het project" }).click();
  for (const [name, until] of [["Ontwerp met de buurt", dayFromNow(40)], ["Bouw van de woningen", dayFromNow(300)]]) {
    await coordinator.getByLabel("Wat gebeurt er", { exact: true }).fill(name);
    await coordinator.getByLabel("Klaar uiterlijk").fill(until);
    await coordinator.getByRole("button", { name: "Voeg deze stap toe" }).click();
    await expect(coordinator.getByRole("status")).toContainText("De stap staat op de site.");
  }
  await coordinator.getByLabel("Welke stap is nu klaar?").selectOption({ label: "Ontwerp met de buurt" });
  await coordinator.getByLabel("Wat is er gedaan, en wat volgt?").fill("Het ontwerp is klaar. De buurt koos voor twee bomen.");
  await coordinator.getByRole("button", { name: "Wij zijn bezig" }).click();
  await expect(coordinator.getByRole("status")).toBeVisible();
  await author.reload();
  await expect(author.locator("main")).toContainText("1 van de 2 stappen is klaar.");
  await expect(author.locator("main")).toContainText("De buurt koos voor twee bomen.");
});
