// Mail through a real mail server: encrypted, and signed in; or not at all.
import type { SMTPServerOptions } from "smtp-server";
import { ask } from "./lib/http.ts";
import { referenceIn, sendByHand, someIdea } from "./lib/idea.ts";
import { PostOffice } from "./lib/postoffice.ts";
import { expect, Site, test } from "./lib/test.ts";

/** Somebody sends an idea to a site with these settings; then `check`. */
async function sendBy(settings: Record<string, string>, check: (site: Site, email: string, reference: string) => Promise<void>) {
  const site = await Site.open(false, undefined, settings);
  try {
    const idea = someIdea();
    const receipt = (await sendByHand(site.url, idea)).headers.location!;
    await check(site, idea.email, referenceIn((await ask(site.url, receipt)).text));
  } finally {
    await site.close();
  }
}

for (const [how, encrypted] of [["STARTTLS", "smtp"], ["TLS from the start", "smtps"]]) {
  test(`the receipt arrives through a mail server with ${how} and a password`, async () => {
    const office = await PostOffice.open({ secure: encrypted === "smtps" });
    try {
      await sendBy(office.settings({ encrypted }), async (_, email, reference) => {
        await expect.poll(() => office.mails.length, { timeout: 15_000 }).toBe(1);
        const [{ mail, ...by }] = office.mails;
        expect(mail.to).toBe(email);
        expect(mail.subject).toContain(reference);
        expect(mail.links.some((link) => link.includes("/volg/"))).toBe(true);
        expect(by).toEqual({ to: [email], user: "post", secure: true });
        expect(office.signedIn).toEqual([{ user: "post", secure: true, right: true }]);
      });
    } finally {
      await office.close();
    }
  });
}

/** Why nothing is sent, as the log says it. */
const refusals: [string, SMTPServerOptions, Parameters<PostOffice["settings"]>[0], RegExp][] = [
  ["offers no encryption", { hideSTARTTLS: true, disabledCommands: ["STARTTLS"], allowInsecureAuth: true }, {}, /it offers no encryption/],
  ["shows a certificate of a stranger", {}, { believed: false }, /no encrypted connection with the mail server: invalid peer certificate/],
  ["does not know the password", {}, { typed: "een ander wachtwoord" }, /refused the mail, or our name and password \(535\)/],
];

for (const [what, options, settings, says] of refusals) {
  test(`a mail server that ${what} gets no mail, and no password in the clear`, async () => {
    const office = await PostOffice.open(options);
    try {
      await sendBy(office.settings(settings), async (site, email) => {
        await expect.poll(() => site.logged(), { timeout: 15_000 }).toMatch(says);
        expect(office.mails).toEqual([]);
        expect(office.signedIn.filter(({ secure }) => !secure)).toEqual([]);
        expect(site.logged()).not.toContain(email);
        expect(site.logged()).not.toContain("wachtwoord");
      });
    } finally {
      await office.close();
    }
  });
}
