// A resident who is interrupted: nothing that was typed is lost.
import { expect, test, unique } from "./lib/test.ts";
import { back, fillAll, fillWhat, fillWhere, fillWho, heading, next, sendButton, someIdea } from "./lib/idea.ts";

test("going back and forth keeps everything that was typed", async ({ page }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillWhat(page, idea);
  await next(page).click();
  await fillWhere(page, idea);
  await next(page).click();
  // Half a page, then back: with our own button, and what is wrong on the page does not hold us.
  await expect(heading(page, "Wie bent u?")).toBeVisible();
  await page.getByLabel("Uw naam").fill(idea.name);
  await page.getByLabel("Uw e-mailadres").fill("nog geen adres");
  await back(page).click();
  await expect(page.getByLabel("Straat of plek")).toHaveValue(idea.spot);
  await expect(page.getByLabel("In welke wijk?")).toHaveValue("rokkeveen");
  await back(page).click();
  await expect(page.getByLabel("Uw idee in één zin")).toHaveValue(idea.title);
  await expect(page.getByLabel("Vertel er meer over")).toHaveValue(idea.story);
  await expect(page.getByRole("radio", { name: idea.need })).toBeChecked();
  await next(page).click();
  await next(page).click();
  await expect(page.getByLabel("Uw naam")).toHaveValue(idea.name);
  await expect(page.getByLabel("Uw e-mailadres")).toHaveValue("nog geen adres");
  await fillWho(page, idea);
  await next(page).click();
  await expect(heading(page, "Klopt dit?")).toBeVisible();

  // And with the button of the browser.
  await page.goBack();
  await expect(page.getByLabel("Uw e-mailadres")).toHaveValue(idea.email);
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel("Uw idee in één zin")).toHaveValue(idea.title);
});

test("what is read over can be changed, and the way back is short", async ({ page }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillAll(page, idea);
  for (const text of [idea.title, "Ze kunnen nergens zitten.", idea.need, idea.theme, idea.neighbourhood, idea.spot, idea.name, idea.email]) {
    await expect(page.locator("main")).toContainText(text);
  }
  await page.getByRole("link", { name: "Wijzig Straat of plek" }).click();
  await expect(page.getByLabel("Straat of plek")).toBeInViewport();
  await page.getByLabel("Straat of plek").fill("Bij de school");
  await next(page).click();
  await next(page).click();
  await expect(page.locator("main")).toContainText("Bij de school");
  await expect(sendButton(page)).toBeVisible();
});

test("a draft is found again on the same device, also in another tab", async ({ page, context }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillWhat(page, idea);
  await next(page).click();
  await expect(heading(page, "Waar is het?")).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await later.goto("/idee");
  await expect(later.getByLabel("Uw idee in één zin")).toHaveValue(idea.title);
  await expect(later.getByLabel("Vertel er meer over")).toHaveValue(idea.story);
  await expect(later.getByRole("radio", { name: idea.need })).toBeChecked();
});

test("a draft goes on in another browser by a mailed link", async ({ page, browser, site, contextOptions }) => {
  const idea = someIdea();
  const email = `later-${unique()}@voorbeeld.example`;
  await page.goto("/idee");
  await page.getByLabel("Uw idee in één zin").fill(idea.title);
  await page.getByRole("button", { name: /^Later verder\?/ }).click();
  await expect(heading(page, "Ga later verder")).toBeVisible();
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij de link" }).click();
  await expect(page.getByRole("status")).toContainText("Wij sturen u een mail met een link.");
  // Pressed again at once: no second mail, and the page says when it can be done.
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij de link" }).click();
  await expect(page.getByRole("status")).toContainText("Wacht een minuut");
  await expect(page.getByLabel("Uw e-mailadres")).toHaveValue(email);

  const mail = await site.mail(email, "Ga verder met uw idee");
  const link = mail.links.find((link) => link.includes("/idee/concept/"));
  expect(link, mail.text).toMatch(new RegExp(`^${site.url}/idee/concept/[0-9a-z]{32}$`));
  expect(site.mails(email)).toHaveLength(1);
  const elsewhere = await browser.newContext(contextOptions);
  const other = await elsewhere.newPage();
  await other.goto(link!);
  await expect(heading(other, "Wat is uw idee?")).toBeVisible();
  await expect(other.getByLabel("Uw idee in één zin")).toHaveValue(idea.title);
  await elsewhere.close();
});
