// Headers of every kind of answer, and every cookie.
import { ask, post } from "./lib/http.ts";
import { draftByHand, fields, sendByHand, someIdea } from "./lib/idea.ts";
import { staffAnswer } from "./lib/staff.ts";
import { expect, test } from "./lib/test.ts";

test("every kind of answer is protected", async ({ site }) => {
  const home = (await ask(site.url, "/")).text;
  const css = /href="(\/pkg\/[^"]+\.css)"/.exec(home)![1];
  const icons = /<use href="(\/pkg\/icons-[^"]+\.svg)#/.exec(home)![1];
  const receipt = (await sendByHand(site.url, someIdea())).headers.location!;
  const same = { "sec-fetch-site": "same-origin" };
  const answers = {
    page: await ask(site.url, "/"),
    form: await ask(site.url, "/idee"),
    "form with errors": await post(site.url, "/idee", {}),
    redirect: await post(site.url, "/idee", fields.what(someIdea())),
    receipt: await ask(site.url, receipt),
    "not there": await ask(site.url, "/bestaat-niet"),
    "wrong method": await ask(site.url, "/idee", { method: "PUT", headers: same }),
    "other site": await ask(site.url, "/idee", { method: "POST" }),
    "too large": await post(site.url, "/idee", { verhaal: "a".repeat(600_000) }),
    "not allowed": await ask(site.url, "/werk"),
    stylesheet: await ask(site.url, css),
    icon: await ask(site.url, "/favicon.svg"),
    icons: await ask(site.url, icons),
    feed: await ask(site.url, "/initiatieven.atom"),
    health: await ask(site.url, "/healthz"),
    readiness: await ask(site.url, "/readyz"),
    "other municipality": await ask(site.denHelder, "/"),
  };
  for (const [kind, { headers, status, text }] of Object.entries(answers)) {
    const about = (value: unknown) => [kind, status, value];
    expect(about(headers["x-content-type-options"])).toEqual(about("nosniff"));
    expect(about(headers["x-frame-options"])).toEqual(about("DENY"));
    expect(about(headers["referrer-policy"])).toEqual(about("same-origin"));
    expect(about(headers["cross-origin-opener-policy"])).toEqual(about("same-origin"));
    expect(about(headers["cross-origin-resource-policy"])).toEqual(about("same-origin"));
    expect(about(headers["permissions-policy"])).toEqual(about(expect.stringContaining("geolocation=()")));
    expect(about(headers["cache-control"])).toEqual(about(expect.any(String)));
    expect(about(headers.server)).toEqual(about(undefined));
    expect(about(headers["x-powered-by"])).toEqual(about(undefined));
    const policy = String(headers["content-security-policy"]);
    expect(about(policy)).toEqual(about(expect.stringContaining("default-src 'none'")));
    expect(about(policy)).toEqual(about(expect.stringContaining("frame-ancestors 'none'")));
    expect(about(policy)).not.toEqual(about(expect.stringMatching(/'unsafe-inline'|'unsafe-eval'|\*|https?:/)));
    if (text.startsWith("<!DOCTYPE html>")) {
      // Scripts run where there are islands, and nowhere else.
      const runs = /script-src 'self' 'nonce-[\w+/=-]{16,}' 'wasm-unsafe-eval'/.test(policy);
      expect(about(runs)).toEqual(about(text.includes("<script")));
      expect(about(policy.includes("script-src"))).toEqual(about(runs));
      expect(about(policy)).toEqual(about(expect.stringContaining("form-action 'self'")));
      // What is the same for everyone may be kept, if the browser asks again.
      const kept = ["page", "other municipality"].includes(kind) ? "no-cache" : "no-store";
      expect(about(headers["cache-control"])).toEqual(about(kept));
      expect(about(/\son\w+=|\sstyle=|javascript:/i.test(text))).toEqual(about(false));
    } else {
      expect(about(policy)).toEqual(about(expect.stringContaining("sandbox")));
    }
  }
  const nonces = new Set(await Promise.all([1, 2, 3].map(async () => /nonce-([^']+)/.exec(String((await ask(site.url, "/idee")).headers["content-security-policy"]))![1])));
  expect(nonces.size).toBe(3);
  expect(answers.stylesheet.headers["cache-control"]).toMatch(/max-age=31536000.*immutable/);
  expect(answers.icons.headers["cache-control"]).toMatch(/max-age=31536000.*immutable/);
  expect(answers.icons.headers["content-type"]).toBe("image/svg+xml");
  expect(answers.feed.headers["content-type"]).toMatch(/^application\/atom\+xml/);
});

test("cookies: four, none for who only reads, all out of reach of scripts", async ({ site }) => {
  for (const path of ["/", "/idee", "/initiatieven", "/wijken", "/bestaat-niet"]) {
    expect([path, (await ask(site.url, path)).cookies]).toEqual([path, []]);
  }
  const days = (number: number) => number * 86_400;
  const attributes = (cookie: string) => cookie.split("; ").slice(1).sort();
  const draft = (await post(site.url, "/idee", fields.what(someIdea()))).cookies;
  expect(draft).toHaveLength(1);
  expect(draft[0]).toMatch(/^concept=[0-9a-z]{32};/);
  expect(attributes(draft[0])).toEqual(["HttpOnly", `Max-Age=${days(30)}`, "Path=/", "SameSite=Lax"]);
  const language = (await post(site.url, "/taal", { taal: "en", terug: "/" })).cookies;
  expect(language).toHaveLength(1);
  expect(language[0]).toMatch(/^taal=en;/);
  expect(attributes(language[0])).toEqual(["HttpOnly", `Max-Age=${days(365)}`, "Path=/", "SameSite=Lax"]);
  const asking = (await post(site.url, "/inloggen", { email: someIdea().email })).cookies;
  expect(asking).toHaveLength(1);
  expect(asking[0]).toMatch(/^inlog=[0-9a-z]{32};/);
  expect(attributes(asking[0])).toEqual(["HttpOnly", "Max-Age=600", "Path=/", "SameSite=Lax"]);
  const session = (await staffAnswer(site)).cookies;
  expect(session).toHaveLength(1);
  expect(session[0]).toMatch(/^sessie=[0-9a-z]{32};/);
  expect(attributes(session[0])).toEqual(["HttpOnly", expect.stringMatching(/^Max-Age=\d+$/), "Path=/", "SameSite=Lax"]);
  const out = (await post(site.url, "/uitloggen", {}, { cookie: session[0].split(";")[0] }));
  expect(out.cookies).toHaveLength(1);
  expect(out.cookies[0]).toMatch(/^sessie=;.*Max-Age=0/);
  expect((await ask(site.url, "/werk", { headers: { cookie: session[0].split(";")[0] } })).status).toBe(403);
});

test("a secret in an address does not reach the log", async ({ site }) => {
  const idea = someIdea();
  const { cookie } = await draftByHand(site.url, idea);
  const receipt = (await sendByHand(site.url, idea)).headers.location!;
  await ask(site.url, receipt);
  await ask(site.url, `/initiatieven?q=${encodeURIComponent(idea.name)}`);
  for (const secret of [cookie.split("=")[1], receipt.split("/")[2], idea.email, idea.name]) {
    expect(site.logged()).not.toContain(secret);
  }
});
