// Signing in with a real OpenID Connect provider: a resident, and a member of staff whose group gives a role.
import { forget } from "./lib/http.ts";
import { heading, sendByHand, someIdea } from "./lib/idea.ts";
import { withProvider } from "./lib/provider.ts";
import { expect, unique } from "./lib/test.ts";

const joke = `joke-${unique()}@voorbeeld.example`;
const people = {
  joke: { email: joke, email_verified: true },
  els: { email: "els@voorbeeld.example", email_verified: false },
  samira: { email: "samira@gemeente.example", groups: ["gl-moderatoren"], amr: ["pwd", "mfa"] },
  bram: { email: "bram@gemeente.example", groups: ["voetbal"], amr: ["mfa"] },
};

const test = withProvider(people);

test("a resident signs in with the button, sees their own idea, and signs out there too", async ({ page, site }) => {
  const idea = someIdea({ email: joke });
  await sendByHand(site.url, idea);
  await page.goto("/mijn");
  await page.getByRole("button", { name: "Inloggen met Stadspas" }).click();
  await page.getByRole("button", { name: "joke" }).click();
  await expect(heading(page, "Mijn Groene Loper")).toBeVisible();
  await expect(page.getByRole("link", { name: idea.title })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(site.url);

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(heading(page, "U bent uitgelogd")).toBeVisible();
  await expect(page.getByText(joke)).toHaveCount(0);
  await page.getByRole("link", { name: "Log uit bij Stadspas" }).click();
  await page.getByRole("button", { name: "Ja, log uit" }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met Stadspas" }).click();
  await expect(page.getByRole("button", { name: "joke" })).toBeVisible();
});

test("an address that the provider did not check is confirmed by mail, the first time only", async ({ page, site }) => {
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met Stadspas" }).click();
  await page.getByRole("button", { name: "els" }).click();
  await expect(heading(page, "Bevestig uw e-mailadres")).toBeVisible();
  await expect(page.getByLabel("Uw e-mailadres")).toHaveValue("els@voorbeeld.example");
  const email = `els-${unique()}@voorbeeld.example`;
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij een code" }).click();
  const mail = await site.mail(email, "Inloggen");
  await page.getByLabel("Code uit de mail").fill(/\d{3} ?\d{3}/.exec(mail.text)![0]);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(heading(page, "Mijn Groene Loper")).toBeVisible();
  await forget(page.context());
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met Stadspas" }).click();
  await page.getByRole("button", { name: "els" }).click();
  await expect(page.getByText(email)).toBeVisible();
});

test("staff with a group and a second factor land on the queue; without a group they are told whom to ask", async ({ page }) => {
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met Werkplek" }).click();
  await page.getByRole("button", { name: "samira" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
  await forget(page.context());
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met Werkplek" }).click();
  await page.getByRole("button", { name: "bram" }).click();
  await expect(heading(page, "U kunt hier nog niet werken")).toBeVisible();
  await page.getByRole("link", { name: "Ga naar inloggen" }).click();
  await expect(heading(page, "Inloggen")).toBeVisible();
});
