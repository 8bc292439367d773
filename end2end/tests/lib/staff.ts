// Signing in as a moderator: an invitation, and the second step with an app.
import { createHmac } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { type Answer, ask, cookieOf, post } from "./http.ts";
import { heading } from "./idea.ts";
import { type Site, unique } from "./site.ts";

/** What an authenticator app with this key shows, or will show `steps` half minutes from now. */
export function appCode(key: string, steps = 0): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", secret).update(counter).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The key on the page that sets up the second step. */
export async function keyOn(page: Page): Promise<string> {
  await expect(heading(page, "Stel uw tweede stap in")).toBeVisible();
  return (await page.locator(".secret").textContent())!;
}

/** Uses a new invitation and sets up the second step; ends on the queue. */
export async function signIn(page: Page, site: Site, municipality = "zoetermeer") {
  await accept(page, await site.invitation(municipality));
  await expect(heading(page, "Werkvoorraad")).toBeVisible();
}

/** Uses this invitation and sets up the second step; ends where the work begins. */
export async function accept(page: Page, invitation: string) {
  await page.goto(invitation);
  await page.getByRole("button", { name: "Aan de slag" }).click();
  await page.getByLabel("Code uit uw app").fill(appCode(await keyOn(page)));
  await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
}

/** The cookie of who used a new invitation, before the second step. */
export async function invitedCookie(site: Site, municipality = "zoetermeer", role = "moderator"): Promise<string> {
  const link = new URL(await site.invitation(municipality, `${role.replace(":", "-")}-${unique()}@voorbeeld.example`, role));
  const { cookies } = await post(link.origin, link.pathname, {});
  return cookies.find((cookie) => cookie.startsWith("sessie="))!.split(";")[0];
}

/** The answer to the second step of a new moderator, made by hand. */
export async function staffAnswer(site: Site, municipality = "zoetermeer", role = "moderator"): Promise<Answer> {
  const [base, path] = [municipality === "zoetermeer" ? site.url : site.of(municipality), "/inloggen/tweede-stap"];
  const cookie = await invitedCookie(site, municipality, role);
  const key = /class="secret"><code[^>]*>([A-Z2-7 ]+)</.exec((await ask(base, path, { headers: { cookie } })).text)![1];
  return post(base, path, { code: appCode(key) }, { cookie });
}

/** The session of a new moderator, for requests by hand. */
export const staffCookie = async (site: Site, municipality?: string, role?: string) => cookieOf(await staffAnswer(site, municipality, role));
