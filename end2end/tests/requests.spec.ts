// Requests that no page of the site makes.
import { type Answer, ask, cookieOf, post } from "./lib/http.ts";
import { draftByHand, fields, sendByHand, someIdea } from "./lib/idea.ts";
import { expect, test } from "./lib/test.ts";

/** A page with a heading and a sentence that says what is wrong and what to do. */
function saysSo(answer: Answer, status: number, heading: string) {
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.text).toContain(`<h1>${heading}</h1>`);
  expect(answer.text).toMatch(/<p class="lead">[^<]{20,}<\/p>/);
  expect(answer.text).toMatch(/<a href="\/" class="button">/);
}

const value = (answer: Answer, field: string) => new RegExp(`name="${field}" value="([^"]*)"`).exec(answer.text)?.[1];

test("missing fields are empty fields: the page comes back with what there was", async ({ site }) => {
  const answer = await post(site.url, "/idee", { titel: "Alleen een titel" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Nog 3 dingen");
  expect(value(answer, "titel")).toBe("Alleen een titel");
  expect((await post(site.url, "/idee", {})).status).toBe(422);
  const rubbish = await ask(site.url, "/idee", {
    method: "POST", headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" }, body: '{"titel":{"a":[1]}}',
  });
  expect(rubbish.status).toBe(422);
  const bytes = await ask(site.url, "/idee", {
    method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: Buffer.from([0x74, 0x69, 0x74, 0x65, 0x6c, 0x3d, 0xff, 0xfe, 0x25, 0x66, 0x66, 0x25, 0x7a, 0x7a]),
  });
  expect(bytes.status).toBe(422);
});

test("a wijk of another municipality and choices that do not exist are refused in words", async ({ site }) => {
  const idea = someIdea();
  const cookie = cookieOf(await post(site.url, "/idee", fields.what(idea)));
  const foreign = await post(site.url, "/idee/waar", fields.where(idea, { wijk: "duinzoom" }), { cookie });
  expect(foreign.status).toBe(422);
  expect(foreign.text).toContain("Deze wijk is niet van Zoetermeer. Kies een wijk uit de lijst.");
  expect(value(foreign, "plek")).toBe(idea.spot);
  for (const wrong of [{ nodig: "alles" }, { thema: "../../etc/passwd" }]) {
    const answer = await post(site.url, "/idee", fields.what(idea, wrong));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Deze keuze bestaat niet. Kies er een uit de lijst.");
  }
  // What is wrong does not get past the last page either.
  const sent = await post(site.url, "/idee/controle", { versie: "0000000000000000" }, { cookie });
  expect([409, 422]).toContain(sent.status);
});

test("a name and an address cannot add headers to a mail", async ({ site }) => {
  const idea = someIdea({ name: "Joke\r\nBcc: iedereen@voorbeeld.example", title: "Bankjes\r\nBcc: iedereen@voorbeeld.example" });
  const answer = await sendByHand(site.url, idea);
  expect(answer.headers.location).toMatch(/^\/volg\//);
  const mail = await site.mail(idea.email, "ontvangen");
  expect(Object.keys(mail.headers)).not.toContain("bcc");
  expect(mail.headers.to).toBe(idea.email);
  expect(site.mails("iedereen@voorbeeld.example")).toHaveLength(0);

  const { cookie } = await draftByHand(site.url, someIdea());
  for (const email of ["joke@voorbeeld.example\r\nBcc: x@voorbeeld.example", "joke@voorbeeld.example%0ABcc:x@voorbeeld.example\n"]) {
    const refused = await post(site.url, "/idee/wie", fields.who(someIdea({ email })), { cookie });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Dit is geen e-mailadres.");
    const later = await post(site.url, "/idee/later", { email }, { cookie });
    expect(later.status).toBe(422);
  }
});

test("a draft that is unknown or not one leads to the beginning, in words", async ({ site }) => {
  const unknown = "concept=00000000000000000000000000000000";
  for (const cookie of [unknown, "concept=../../x", "concept=", ""]) {
    const headers: Record<string, string> = { accept: "text/html", ...(cookie && { cookie }) };
    for (const path of ["/idee/waar", "/idee/wie", "/idee/controle", "/idee/later"]) {
      const answer = await ask(site.url, path, { headers });
      expect([path, answer.status, answer.headers.location]).toEqual([path, 302, "/idee"]);
    }
    const sent = await post(site.url, "/idee/controle", { versie: "x" }, headers);
    expect([sent.status, sent.headers.location]).toEqual([303, "/idee?verlopen"]);
  }
  saysSo(await ask(site.url, "/idee/concept/00000000000000000000000000000000"), 404, "Deze link werkt niet meer");
  saysSo(await ask(site.url, "/idee/concept/kort"), 404, "Deze link werkt niet meer");
  const expired = await ask(site.url, "/idee?verlopen");
  expect(expired.text).toContain("Uw concept was er niet meer.");
});

test("addresses that are not there say so, whatever they look like", async ({ site }) => {
  for (const path of ["/bestaat-niet", "/idee/", "/idee/iets", "/werk/../..", "/%00", "/%ff%fe", "/pkg/", "/pkg/main.css", "/..%2f..%2fetc%2fpasswd", `/${"a".repeat(4000)}`, "/.env", "/wijken/bestaat-niet"]) {
    const answer = await ask(site.url, path);
    expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), 404]);
    saysSo(answer, 404, "Deze bladzijde is er niet");
  }
  for (const path of ["/initiatieven/ZM-2222-00", "/initiatieven/DH-7K3F-92", "/initiatieven/x", "/initiatieven/%F0%9F%98%80"]) {
    saysSo(await ask(site.url, path), 404, "Deze bladzijde is er niet");
  }
  for (const path of ["/volg/00000000000000000000000000000000", "/volg/kort"]) {
    saysSo(await ask(site.url, path), 404, "Deze link werkt niet meer");
  }
  saysSo(await ask(site.url, "/uitnodiging/00000000000000000000000000000000"), 404, "Deze uitnodiging werkt niet meer");
  saysSo(await post(site.url, "/volg/00000000000000000000000000000000/antwoord", { reactie: "Dit is mijn antwoord." }), 404, "Deze link werkt niet meer");
});

test("other methods are refused in words, and name those that work", async ({ site }) => {
  const put = { "sec-fetch-site": "same-origin" };
  for (const [method, path, allowed] of [
    ["POST", "/", "GET,HEAD"], ["PUT", "/idee", "GET,HEAD,POST"], ["DELETE", "/idee/waar", "GET,HEAD,POST"],
    ["GET", "/taal", "POST"], ["GET", "/uitloggen", "POST"], ["GET", "/idee/bewaar", "POST"], ["POST", "/werk", "GET,HEAD"],
  ]) {
    const answer = await ask(site.url, path, { method, headers: put });
    saysSo(answer, 405, "Dit kan hier niet");
    const allow = String(answer.headers.allow ?? "").split(",").map((one) => one.trim()).sort().join(",");
    expect([path, allow]).toEqual([path, allowed]);
  }
  for (const path of ["/", "/idee", "/healthz"]) {
    const head = await ask(site.url, path, { method: "HEAD" });
    expect([path, head.status, head.bytes]).toEqual([path, 200, 0]);
  }
});

test("a form of another site is not accepted", async ({ site }) => {
  const body = new URLSearchParams(fields.what(someIdea())).toString();
  const form = { "content-type": "application/x-www-form-urlencoded" };
  for (const headers of [
    { "sec-fetch-site": "cross-site", origin: site.url },
    { "sec-fetch-site": "same-site" },
    { origin: "https://kwaad.example" },
    { origin: "null" },
    { referer: `https://kwaad.example/${site.url}` },
    {},
  ]) {
    const answer = await ask(site.url, "/idee", { method: "POST", headers: { ...form, ...headers }, body });
    saysSo(answer, 403, "Wij hebben dit niet aangenomen");
    expect(answer.cookies).toEqual([]);
  }
  const older = await ask(site.url, "/idee", { method: "POST", headers: { ...form, origin: site.url }, body });
  expect(older.status).toBe(303);
});

test("more than can be taken is refused in words, announced or not", async ({ site }) => {
  const answer = await post(site.url, "/idee", fields.what(someIdea({ story: "a".repeat(600_000) })));
  saysSo(answer, 413, "Dit is te veel om te sturen");
  const { request } = await import("node:http");
  const status = await new Promise<number>((done, failed) => {
    const sending = request(site.url + "/idee", {
      method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    });
    sending.on("response", (response) => done(response.statusCode ?? 0));
    sending.on("error", failed);
    for (let part = 0; part < 60; part++) sending.write("a".repeat(10_000));
    sending.end();
  });
  expect(status).toBe(413);
  // The longest story there can be does get through, every character written as twelve.
  const longest = await post(site.url, "/idee", fields.what(someIdea({ story: "😀".repeat(4000) })));
  expect(longest.headers.location).toBe("/idee/waar");
});

test("going to another site by way of the language is not possible", async ({ site }) => {
  for (const terug of ["//kwaad.example", "https://kwaad.example", "/\\kwaad.example", "/a\r\nSet-Cookie: x=y"]) {
    const answer = await post(site.url, "/taal", { taal: "en", terug });
    expect([answer.status, answer.headers.location]).toEqual([303, "/"]);
  }
  const unknown = await post(site.url, "/taal", { taal: "xx", terug: "/idee?wijk=dorp" });
  expect([unknown.status, unknown.headers.location, unknown.cookies]).toEqual([303, "/idee?wijk=dorp", []]);
});

test("keeping a draft by script takes a page of the form, and says when not", async ({ site }) => {
  const kept = await post(site.url, "/idee/bewaar", { stap: "wat", titel: "Half geschr" });
  expect(kept.status).toBe(204);
  const again = await ask(site.url, "/idee", { headers: { cookie: cookieOf(kept) } });
  expect(value(again, "titel")).toBe("Half geschr");
  expect((await post(site.url, "/idee/bewaar", { stap: "onzin" })).status).toBe(400);
});

test("twenty times send at the same moment makes one idea", async ({ site }) => {
  const idea = someIdea();
  const { cookie, version } = await draftByHand(site.url, idea);
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(site.url, "/idee/controle", { versie: version }, { cookie })));
  expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.location}`)).size).toBe(1);
  expect(answers[0].status).toBe(303);
  await site.mail(idea.email, "ontvangen");
  expect(site.mails(idea.email)).toHaveLength(1);
});

test("no page in English has Dutch sentences left in it", async ({ site }) => {
  for (const path of ["/", "/wijken", "/wijken/rokkeveen", "/initiatieven", "/idee", "/bestaat-niet"]) {
    const { text } = await ask(site.url, path, { headers: { cookie: "taal=en" } });
    expect([path, /<html lang="en"/.test(text)]).toEqual([path, true]);
    expect([path, text.replace(/href="[^"]*"/g, "").match(/\b(Uw|uw|Wij|wij|Deze|werkdagen|Wijken|Bekijk|Antwoord)\b/g)]).toEqual([path, null]);
  }
  const asked = await ask(site.url, "/", { headers: { "accept-language": "fr-FR, en;q=0.8, nl;q=0.5" } });
  expect(asked.text).toContain('<html lang="en"');
});

test("who is not a moderator cannot act, nor read what is not public", async ({ site }) => {
  const idea = someIdea();
  await sendByHand(site.url, idea);
  for (const [method, path] of [["GET", "/werk"], ["GET", "/werk/ZM-2222-22"], ["POST", "/werk/ZM-2222-22/publiceren"], ["POST", "/werk/ZM-2222-22/vraag"]]) {
    const answer = await ask(site.url, path, { method, headers: { "sec-fetch-site": "same-origin", cookie: "sessie=00000000000000000000000000000000" } });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(answer.text).toContain("Deze bladzijde is niet voor u");
  }
  for (const path of ["/", "/initiatieven", "/initiatieven.atom", "/wijken/rokkeveen"]) {
    expect((await ask(site.url, path)).text).not.toContain(idea.title);
  }
});
