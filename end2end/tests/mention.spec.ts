// Naming a colleague in a note with scripts: people are proposed behind an @, and the box is ticked.
import { giveCookie } from "./lib/http.ts";
import { ready } from "./lib/ready.ts";
import { expect, test } from "./lib/test.ts";

test("who is named behind an @ in a note is ticked, and told", async ({ page, site, context }) => {
  const { coordinator, handled } = await ready(site);
  await giveCookie(context, site.url, coordinator);
  await page.goto(`/behandelen/${handled}`);
  await page.locator("summary", { hasText: "Schrijf een notitie" }).click();
  const note = page.getByLabel("Uw notitie");
  const proposed = page.getByRole("group", { name: "Noem een collega" }).getByRole("button");
  await expect(page.locator("main")).toContainText("Typ @ en het begin van een naam");
  await note.pressSequentially("Kijk jij hier naar, @zzz");
  await expect(proposed).toHaveCount(0);
  await note.press("Backspace");
  await note.press("Backspace");
  await note.press("Backspace");
  await expect(proposed.first()).toBeVisible();
  const name = (await proposed.first().textContent())!;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue(`Kijk jij hier naar, @${name} `);
  await expect(note).toBeFocused();
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
  await expect(proposed).toHaveCount(0);
  await page.getByRole("button", { name: "Bewaar de notitie" }).click();
  await expect(page.getByRole("status")).toContainText("Uw notitie staat erbij.");
  expect((await site.mail(name, "Notitie voor u")).text).toContain(`@${name}`);
});
