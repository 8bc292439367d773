// An admin invites somebody for one wijk, gives and takes away a role, and finds that on record.
import { sendByHand, someIdea, heading, summary } from "./lib/idea.ts";
import { accept } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";

test("an admin invites a moderator for one wijk, who sees that wijk only, and it stands on record", async ({ page, site, browser, javaScriptEnabled }) => {
  const [there, elsewhere] = [someIdea(), someIdea()];
  await sendByHand(site.url, there, "rokkeveen");
  await sendByHand(site.url, elsewhere, "palenstein");
  await accept(page, await site.invitation("zoetermeer", `ada-${unique()}@voorbeeld.example`, "admin"));
  await expect(heading(page, "Beheer")).toBeVisible();
  await page.getByRole("link", { name: "Medewerkers en rollen" }).click();

  // What is wrong is said next to the field, and what was typed is still there.
  const email = `mo-${unique()}@voorbeeld.example`;
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Rol", { exact: true }).selectOption("Adviseur van een afdeling");
  await page.getByRole("button", { name: "Stuur de uitnodiging" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("Kies de afdeling waarvoor deze rol geldt.");
  await expect(page.getByLabel("E-mailadres")).toHaveValue(email);
  await page.getByLabel("Rol", { exact: true }).selectOption("Moderator");
  await page.getByLabel("Alleen in deze wijk").selectOption("Rokkeveen");
  await page.getByRole("button", { name: "Stuur de uitnodiging" }).click();
  await expect(page.getByRole("status")).toContainText("De uitnodiging is verstuurd.");
  await expect(page.getByRole("row").filter({ hasText: email })).toContainText("Rokkeveen");

  const mail = await site.mail(email, "Werk mee");
  const context = await browser.newContext({ javaScriptEnabled });
  const moderator = await context.newPage();
  await accept(moderator, mail.links.find((link) => link.includes("/uitnodiging/"))!);
  await expect(heading(moderator, "Werkvoorraad")).toBeVisible();
  await expect(moderator.getByRole("row").filter({ hasText: there.title })).toHaveCount(1);
  await expect(moderator.getByRole("row").filter({ hasText: elsewhere.title })).toHaveCount(0);

  // A change of rights ends the work.
  await page.getByRole("link", { name: email }).click();
  await page.getByRole("button", { name: "Neem weg Moderator, Rokkeveen" }).click();
  await expect(page.getByRole("status")).toContainText("De rol is weg.");
  await expect(page.getByRole("link", { name: email })).toHaveCount(0);
  await moderator.reload();
  await expect(heading(moderator, "Deze bladzijde is niet voor u")).toBeVisible();
  await context.close();

  await page.goto("/beheer/logboek");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wat er gebeurde").selectOption("Rollen");
  await page.getByRole("button", { name: "Toon het logboek" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Rol weggenomen" })).toContainText("Moderator, Rokkeveen");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Neem mee als bestand" }).click();
  expect((await download).suggestedFilename()).toBe("logboek.csv");
});
