// What every test has: a site of its worker, and a watch on what the browser complains about.
import { type Page, test as base } from "@playwright/test";
import { someNetwork } from "./http.ts";
import { Site } from "./site.ts";
import type { Town } from "./towns.ts";

export { expect } from "@playwright/test";
export { Site, sleep, unique } from "./site.ts";

export const test = base.extend<{ watched: void; complaints: string[] }, { site: Site }>({
  // One server per worker, with the data of the demonstration; what tests add to it is their own.
  site: [
    async ({}, use) => {
      const site = await Site.open(true);
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": someNetwork() }),
  baseURL: async ({ site }, use) => use(site.url),

  // What went wrong in any page of the test. Empty it to say: this was meant to happen.
  complaints: async ({}, use) => use([]),
  watched: [
    async ({ context, complaints }, use) => {
      context.on("page", (page) => watch(page, complaints));
      await use();
      if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join("\n")}`);
    },
    { auto: true },
  ],
});

/** The same on a site of other municipalities than ours; with `demonstration`, filled. */
export const withTowns = (towns: Town[], demonstration = false) =>
  test.extend<object, { site: Site }>({
    site: [
      async ({}, use) => {
        const site = await Site.open(demonstration, towns);
        await use(site);
        await site.close();
      },
      { scope: "worker", timeout: 60_000 },
    ],
  });

/** Writes down errors of scripts, refused and failed requests of the site itself, and breaches of the policy. */
export function watch(page: Page, complaints: string[]) {
  const documents = new Set<string>();
  page.on("pageerror", (error) => complaints.push(`error on ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && !/content security policy/i.test(message.text())) return;
    // The browser also reports that a page itself came with 404 or 422: tests look at that themselves.
    if (documents.has(message.location().url.split("#")[0]) && /the server responded with a status of/.test(message.text())) return;
    complaints.push(`console on ${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url());
    else if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()} on ${page.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // Going to another page ends what the last one was still asking for.
    if (why !== "net::ERR_ABORTED") complaints.push(`${why} for ${request.url()} on ${page.url()}`);
  });
}
