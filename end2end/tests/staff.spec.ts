// A member of staff: signs in with two steps, the first time and after, with the phone and without.
import { heading, summary } from "./lib/idea.ts";
import { accept, appCode, keyOn, signIn } from "./lib/staff.ts";
import { expect, test, unique } from "./lib/test.ts";

test("the first time an app is set up, later its code is asked, and a code from paper does without the phone", async ({ page, site }) => {
  const email = `samira-${unique()}@voorbeeld.example`;
  await page.goto(await site.invitation("zoetermeer", email));
  await page.getByRole("button", { name: "Aan de slag" }).click();
  const key = await keyOn(page);
  const image = page.getByRole("img", { name: "QR-code voor uw authenticator-app" });
  expect(await image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth)).toBeGreaterThan(100);
  await page.getByText("Lukt het scannen niet?").click();
  await expect(page.locator(".secret")).toBeVisible();

  const code = page.getByLabel("Code uit uw app");
  const turnOn = page.getByRole("button", { name: "Zet de tweede stap aan" });
  await code.fill("12 34");
  await turnOn.click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(summary(page)).toContainText("Vul de zes cijfers in die uw app toont.");
  await expect(code).toHaveValue("12 34");
  await code.fill(appCode(key, -1_000));
  await turnOn.click();
  await expect(summary(page)).toContainText("U kunt het nog 4 keer proberen.");
  expect(await keyOn(page)).toBe(key);
  await code.fill(appCode(key).replace(/^.../, "$& "));
  await turnOn.click();
  await expect(heading(page, "Bewaar uw herstelcodes")).toBeVisible();
  const codes = await page.locator(".recovery-codes code").allTextContents();
  expect(new Set(codes).size).toBe(10);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(codes[9])).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();

  const byMail = async () => {
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.goto("/werk");
    await page.getByRole("link", { name: "Log in als medewerker" }).click();
    await page.getByLabel("Uw e-mailadres").fill(email);
    const before = site.mails(email).length;
    await page.getByRole("button", { name: "Mail mij een code" }).click();
    await expect.poll(() => site.mails(email).length).toBeGreaterThan(before);
    const mail = await site.mail(email, "Inloggen");
    await page.getByLabel("Code uit de mail").fill(/\d{3} ?\d{3}/.exec(mail.text)![0]);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await expect(heading(page, "Vul de code van uw app in")).toBeVisible();
  };
  await byMail();
  await code.fill(appCode(key, 1));
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();

  // Without the phone: one of the codes from paper, once.
  await byMail();
  for (const [typed, answer] of [["kwijt", "Vul de hele herstelcode in"], ["0000 0000 0000 0000", "Deze code klopt niet"]]) {
    if (!(await page.getByLabel("Herstelcode").isVisible())) await page.getByText("Heeft u uw telefoon niet bij u?").click();
    await page.getByLabel("Herstelcode").fill(typed);
    await page.getByRole("button", { name: "Log in met deze herstelcode" }).click();
    await expect(summary(page)).toContainText(answer);
    await expect(page.getByLabel("Herstelcode")).toHaveValue(typed);
  }
  await page.getByLabel("Herstelcode").fill(codes[3].toUpperCase());
  await page.getByRole("button", { name: "Log in met deze herstelcode" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
  await page.goto("/mijn");
  await page.getByRole("link", { name: "Uw tweede stap" }).click();
  await expect(page.getByText("U heeft nog 9 herstelcodes.")).toBeVisible();
  await page.getByRole("link", { name: "Maak nieuwe herstelcodes" }).click();
  await page.getByRole("button", { name: "Maak nieuwe herstelcodes" }).click();
  await expect(heading(page, "Bewaar uw herstelcodes")).toBeVisible();
  await expect(page.getByText(codes[0])).toHaveCount(0);
});

test("who says not now is a resident, and goes on later", async ({ page, site }) => {
  await page.goto(await site.invitation());
  await page.getByRole("button", { name: "Aan de slag" }).click();
  await page.getByRole("link", { name: "Niet nu" }).click();
  await expect(heading(page, "Mijn Groene Loper")).toBeVisible();
  expect((await page.goto("/werk"))!.status()).toBe(403);
  await page.goto("/mijn");
  await page.getByRole("link", { name: "Ga naar uw werk" }).click();
  await page.getByLabel("Code uit uw app").fill(appCode(await keyOn(page)));
  await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
});

test("a passkey does in the place of a code, where scripts run", async ({ page, site, javaScriptEnabled }) => {
  // A browser makes passkeys for names, not for numbers: Den Helder's site has one.
  const [town, email] = [site.of("den-helder"), `sem-${unique()}@voorbeeld.example`];
  await accept(page, await site.invitation("den-helder", email));
  await page.goto(`${town}/mijn`);
  await page.getByRole("link", { name: "Uw tweede stap" }).click();
  const name = page.getByLabel("Naam van de sleutel");
  if (javaScriptEnabled === false) {
    await expect(page.getByText("Uw browser kan hier geen toegangssleutel maken.")).toBeVisible();
    await expect(name).toBeHidden();
    return;
  }
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  await expect(page.getByText("Uw browser kan hier geen toegangssleutel maken.")).toBeHidden();
  await name.fill("Telefoon van het werk");
  await page.getByRole("button", { name: "Maak een toegangssleutel" }).click();
  await expect(page.getByRole("status")).toContainText("Uw toegangssleutel is bewaard.");
  await expect(page.getByText("Telefoon van het werk").first()).toBeVisible();
  expect((await site.mail(email, "tweede stap")).text).toContain("U heeft een nieuwe toegangssleutel.");

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.goto(`${town}/inloggen?terug=/werk`);
  await page.getByLabel("Uw e-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij een code" }).click();
  await page.getByLabel("Code uit de mail").fill(/\d{3} ?\d{3}/.exec((await site.mail(email, "Inloggen")).text)![0]);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
  const use = page.getByRole("button", { name: "Gebruik uw toegangssleutel" });
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await use.click();
  await expect(page.getByRole("alert")).toContainText("Dat is niet gelukt.");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await use.click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();

  await page.goto(`${town}/mijn/tweede-stap`);
  await page.getByRole("button", { name: "Verwijder Telefoon van het werk" }).click();
  await expect(page.getByRole("status")).toContainText("De toegangssleutel is weg.");
  await expect(page.getByText("U heeft nog geen toegangssleutel.")).toBeVisible();
});

test("a new phone gets the codes, and the old one has them no more", async ({ page, site }) => {
  const email = `noor-${unique()}@voorbeeld.example`;
  await accept(page, await site.invitation("zoetermeer", email));
  await page.goto("/mijn/tweede-stap");
  await page.getByRole("button", { name: "Zet de codes over" }).click();
  await expect(heading(page, "Een andere telefoon of app")).toBeVisible();
  const key = (await page.locator(".secret").textContent())!;
  await page.getByLabel("Code uit uw app").fill("000000");
  await page.getByRole("button", { name: "Gebruik deze app" }).click();
  await expect(summary(page)).toContainText("Dit is niet de code die de nieuwe app nu laat zien.");
  await page.getByLabel("Code uit uw app").fill(appCode(key));
  await page.getByRole("button", { name: "Gebruik deze app" }).click();
  await expect(heading(page, "Bewaar uw herstelcodes")).toBeVisible();
  expect((await site.mail(email, "tweede stap")).text).toContain("U gebruikt een andere app voor de codes.");
  await page.goto("/inloggen/tweede-stap?terug=/werk");
  await page.getByLabel("Code uit uw app").fill(appCode(key, 1));
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
});

test("who lost the phone and the codes is helped at the server, and begins anew", async ({ page, site }) => {
  await signIn(page, site);
  const email = /moderator-\S+@voorbeeld\.example/.exec(await page.locator(".staff-bar").innerText())![0].replace(/\.$/, "");
  const reset = ["staff", "reset-second-factor", "--email", email, "--municipality", "zoetermeer"];
  expect(await site.command(...reset)).toContain("signed out everywhere");
  expect((await page.goto("/werk"))!.status()).toBe(403);
  await expect(site.command(...reset)).rejects.toThrow(/has no second step in zoetermeer/);
});
