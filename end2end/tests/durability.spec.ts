// The power goes while twenty residents send: every receipt that was shown is there afterwards.
import { ask, cookieOf, post } from "./lib/http.ts";
import { fields, referenceIn, sendByHand, someIdea, versionOf } from "./lib/idea.ts";
import { expect, Site, sleep, test } from "./lib/test.ts";

const residents = 20;

test("nothing that was received is lost when the server is killed", async () => {
  test.setTimeout(180_000);
  const site = await Site.open();
  try {
    const receipts: { address: string; email: string }[] = [];
    const drafts = new Set<{ cookie: string; title: string }>();
    for (let kill = 0; kill < 2; kill++) {
      let on = true;
      const before = receipts.length;
      const sending = Array.from({ length: residents }, async () => {
        while (on) {
          const idea = someIdea();
          const kept = await post(site.url, "/idee", fields.what(idea)).catch(() => undefined);
          if (kept?.status !== 303) continue;
          const cookie = cookieOf(kept);
          const draft = { cookie, title: idea.title };
          drafts.add(draft);
          const sent = await post(site.url, "/idee/waar", fields.where(idea), { cookie })
            .then(() => post(site.url, "/idee/wie", fields.who(idea), { cookie }))
            .then(() => versionOf(site.url, cookie))
            .then((versie) => post(site.url, "/idee/controle", { versie }, { cookie }))
            .catch(() => undefined);
          const address = sent?.status === 303 ? sent.headers.location : undefined;
          if (address?.startsWith("/volg/")) {
            receipts.push({ address, email: idea.email });
            drafts.delete(draft);
          }
        }
      });
      while (receipts.length < before + 60) await sleep(10);
      await site.stop("SIGKILL");
      on = false;
      await Promise.all(sending);
      await site.start();
      const now = await ask(site.url, "/healthz");
      expect(now.status).toBe(200);
    }

    expect(receipts.length).toBeGreaterThan(100);
    const references = new Set<string>();
    for (const { address } of receipts) {
      const { status, text } = await ask(site.url, address);
      expect([address, status]).toEqual([address, 200]);
      references.add(referenceIn(text));
    }
    expect(references.size).toBe(receipts.length);
    // The mail goes out, too, for every one of them, also for those whose letter was still to be sent.
    // What the killed one had in hand, another takes after a minute.
    for (const { email } of receipts) await site.mail(email, "ontvangen", 75);
    // What was kept half-way is kept; or it was sent just before the answer could come.
    for (const { cookie, title } of drafts) {
      const { text } = await ask(site.url, "/idee", { headers: { cookie } });
      expect(text.includes(title) || text.includes('name="titel" value=""')).toBe(true);
    }
    // And it goes on as if nothing happened.
    expect((await sendByHand(site.url, someIdea())).headers.location).toMatch(/^\/volg\//);
  } finally {
    await site.close();
  }
});

test("asked to stop, the server finishes what it is doing and ends", async () => {
  const site = await Site.open();
  try {
    const sending = Array.from({ length: 10 }, () => sendByHand(site.url, someIdea()).catch(() => undefined));
    await sleep(50);
    const began = Date.now();
    await site.stop("SIGTERM");
    expect(Date.now() - began).toBeLessThan(4_000);
    const sent = (await Promise.all(sending)).filter((answer) => answer?.headers.location?.startsWith("/volg/"));
    await site.start();
    for (const answer of sent) expect((await ask(site.url, answer!.headers.location!)).status).toBe(200);
  } finally {
    await site.close();
  }
});
