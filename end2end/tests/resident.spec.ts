// A resident sends an idea, gets a receipt, and follows it.
import { ask, cookieOf, post } from "./lib/http.ts";
import { draftByHand, fields, fillAll, fillWhat, heading, next, referenceOn, sendButton, someIdea } from "./lib/idea.ts";
import { dueDate } from "./lib/days.ts";
import { signIn } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";

test("from the city, over the wijk and four pages, to a receipt, a mail and the queue", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  await page.goto("/");
  await page.getByRole("link", { name: "Wijken", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: idea.neighbourhood }).first().click();
  await expect(heading(page, idea.neighbourhood)).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Ik heb een idee" }).first().click();
  await fillWhat(page, idea);
  await expect(page.getByText("Stap 1 van 4:")).toBeVisible();
  await next(page).click();
  // The wijk came along.
  await expect(page.getByLabel("In welke wijk?")).toHaveValue("rokkeveen");
  await page.getByLabel("Straat of plek").fill(idea.spot);
  await page.goto("/idee");
  await fillAll(page, idea);
  const due = await dueDate(site);
  await expect(page.locator("main")).toContainText(`Dan heeft u uiterlijk ${due} antwoord.`);
  await sendButton(page).click();

  const reference = await referenceOn(page);
  expect(reference).toMatch(/^ZM-/);
  const main = page.locator("main");
  await expect(heading(page, "Wij hebben uw idee.")).toBeVisible();
  await expect(main).toContainText(`Antwoord uiterlijk ${due}`);
  for (const text of [idea.title, "Ze kunnen nergens zitten.", idea.need, idea.theme, idea.neighbourhood, idea.spot, idea.name, idea.email]) {
    await expect(main).toContainText(text);
  }
  await expect(main).toContainText("Werkdag 15");
  const own = page.getByRole("link", { name: /\/volg\// });
  await expect(own).toHaveAttribute("href", new RegExp(`^${site.url}/volg/[0-9a-z]{32}$`));
  await expect(page.getByRole("button", { name: "Ja, dit adres klopt" })).toHaveCount(0);

  // The letter says the same, and shows that the address is theirs.
  const mail = await site.mail(idea.email, reference);
  expect(mail.text).toContain(due);
  expect(mail.text).toContain(idea.title);
  expect(mail.html).toContain(reference);
  const followed = mail.links.find((link) => link.includes("/volg/"))!;
  expect(followed).not.toBe(await own.getAttribute("href"));
  const fresh = await browser.newContext(contextOptions);
  const reader = await fresh.newPage();
  await reader.goto(followed);
  expect(await referenceOn(reader)).toBe(reference);
  await reader.getByRole("button", { name: "Ja, dit adres klopt" }).click();
  await expect(reader.getByRole("status")).toContainText("Uw e-mailadres is bevestigd.");
  await expect(reader.getByRole("button", { name: "Ja, dit adres klopt" })).toHaveCount(0);

  await signIn(reader, site);
  await reader.getByRole("link", { name: idea.title }).click();
  await expect(reader.locator("main")).toContainText(`${idea.email} (bevestigd)`);
  await fresh.close();
});

test("the receipt prints on paper without what cannot be pressed there", async ({ page }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillAll(page, idea);
  await sendButton(page).click();
  const reference = await referenceOn(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(reference).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /\/volg\// })).toBeVisible();
  for (const gone of ["button", "nav", "details", ".no-print"]) {
    for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
  }
  const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;
  expect(sheets).toBeLessThanOrEqual(2);
});

test("pressing send twice makes one idea and shows one receipt", async ({ page, context, site }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillAll(page, idea);
  const version = await page.locator("input[name=versie]").inputValue();
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await sendButton(page).dblclick();
  const reference = await referenceOn(page);
  // The same request again, and again at the same time.
  const again = () => post(site.url, "/idee/controle", { versie: version }, { cookie });
  for (const answer of [await again(), ...(await Promise.all([again(), again(), again()]))]) {
    expect(answer.status).toBe(303);
    expect(site.url + answer.headers.location).toBe(page.url());
  }
  await site.mail(idea.email, reference);
  expect(site.mails(idea.email)).toHaveLength(1);
  // Going back does not send it again either: the form is empty, for a next idea.
  await page.goto("/idee/controle");
  await expect(heading(page, "Wat is uw idee?")).toBeVisible();
  await expect(page.getByLabel("Uw idee in één zin")).toHaveValue("");
});

test("an idea is taken back: asked twice, gone from the queue, confirmed by mail", async ({ page, site, browser, contextOptions }) => {
  const idea = someIdea();
  await page.goto("/idee");
  await fillAll(page, idea);
  await sendButton(page).click();
  const reference = await referenceOn(page);
  await page.getByText("Ik wil mijn idee intrekken").click();
  await expect(page.getByText("Dit kunt u niet terugdraaien.")).toBeVisible();
  await page.getByRole("button", { name: "Trek mijn idee in" }).click();
  await expect(heading(page, "U heeft uw idee ingetrokken")).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Uw idee is ingetrokken.");
  await expect(page.getByRole("button", { name: "Trek mijn idee in" })).toHaveCount(0);
  await site.mail(idea.email, "ingetrokken");
  const elsewhere = await browser.newContext(contextOptions);
  const staff = await elsewhere.newPage();
  await signIn(staff, site);
  await expect(staff.getByText(reference)).toHaveCount(0);
  await elsewhere.close();
});

test("a second idea begins with an empty form, on the same device", async ({ page, site }) => {
  const first = await post(site.url, "/idee", fields.what(someIdea()));
  const cookie = cookieOf(first);
  expect((await ask(site.url, "/idee", { headers: { cookie } })).text).toContain("Bankjes langs de vijver");
  for (let turn = 0; turn < 2; turn++) {
    await page.goto("/idee");
    await expect(page.getByLabel("Uw idee in één zin")).toHaveValue("");
    await fillAll(page, someIdea());
    await sendButton(page).click();
    await referenceOn(page);
  }
});
