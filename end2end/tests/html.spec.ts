// The HTML of every page and letter, as it is sent, is what the standard says.
import type { Response } from "@playwright/test";
import { ask, post } from "./lib/http.ts";
import { someIdea } from "./lib/idea.ts";
import { expect, test } from "./lib/test.ts";
import { ready } from "./lib/ready.ts";
import { open, stops } from "./lib/tour.ts";
import { wrongIn } from "./lib/valid.ts";

test("every page is valid HTML", async ({ site }) => {
  const there = await ready(site);
  for (const stop of stops.filter((stop) => !stop.then)) {
    const { text } = await ask(site.url, await stop.path(there), { headers: stop.cookie ? { cookie: await stop.cookie(there) } : {} });
    expect.soft(await wrongIn(text), stop.name).toEqual([]);
  }
});

test.describe(() => {
  // A browser with scripts would give what they made of it.
  test.use({ javaScriptEnabled: false });
  for (const stop of stops.filter((stop) => stop.then)) {
    test(`${stop.name}: valid HTML`, async ({ page, site }) => {
      const there = await ready(site);
      const answers: Response[] = [];
      page.on("response", (response) => response.request().isNavigationRequest() && answers.push(response));
      await open(page, site, there, stop);
      expect(await wrongIn(await answers.at(-1)!.text())).toEqual([]);
    });
  }
});

test("every letter is valid HTML", async ({ site }) => {
  const there = await ready(site);
  await post(site.url, "/idee/later", { email: someIdea().email }, { cookie: there.draft });
  await there.account();
  for (const kind of [/ontvangen/, /^Vraag/, /staat op de site/, /ingetrokken/, /^Ga verder/, /^Inloggen/, /^Uw code voor/, /is verwijderd/]) {
    const one = () => site.mails().find(({ subject }) => kind.test(subject));
    await expect.poll(one, `a letter about ${kind}`).toBeTruthy();
    // Mail programs know no style sheet, and a table there needs no more than its rows.
    expect.soft(await wrongIn(one()!.html, { "no-inline-style": "off", "prefer-tbody": "off" }), String(kind)).toEqual([]);
  }
});
