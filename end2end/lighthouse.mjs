// Lets Lighthouse judge the pages, as a phone sees them: `make lighthouse`. Prints a table and what
// falls short, and ends with 1 when something does. GROENE_LOPER is the program, CHROMIUM the browser.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { buildSync } from "esbuild";

const lighthouse = "lighthouse@12.8.2"; // Not in package.json: 150 packages that only this needs.
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const run = promisify(execFile);

// The server of the browser tests, as plain JavaScript.
mkdirSync("results", { recursive: true });
buildSync({
  stdin: { contents: 'export { Site } from "./site.ts"; export { ask } from "./http.ts";', resolveDir: "tests/lib" },
  bundle: true, platform: "node", format: "esm", outfile: "results/site.mjs",
  define: { "import.meta.dirname": JSON.stringify(`${import.meta.dirname}/tests/lib`) },
});
const { Site, ask } = await import("./results/site.mjs");

/** The scores of a page, and the audits that take something off them. */
async function judge(name, url) {
  const file = `results/lighthouse-${name}.json`;
  await run("npx", ["--yes", lighthouse, url, "--quiet", "--output=json", `--output-path=${file}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu"], { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM } });
  const { categories, audits } = JSON.parse(readFileSync(file, "utf8"));
  const scores = {};
  const short = [];
  for (const [category, minimum] of Object.entries(least)) {
    scores[category] = Math.round(categories[category].score * 100);
    if (scores[category] >= minimum) continue;
    const wrong = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
    short.push(...wrong.map(({ id }) => `${name}: ${category}: ${id}: ${audits[id].title} ${audits[id].displayValue ?? ""}`));
  }
  scores["largest paint"] = audits["largest-contentful-paint"].displayValue;
  scores["blocked"] = audits["total-blocking-time"].displayValue;
  scores["jumps"] = audits["cumulative-layout-shift"].displayValue;
  return { scores, short };
}

const site = await Site.open(true);
try {
  const list = await ask(site.url, "/initiatieven?status=answered");
  const detail = /href="(\/initiatieven\/[A-Z]+-[^"]+)"/.exec(list.text)[1];
  const pages = { home: "/", wijk: "/wijken/rokkeveen", list: "/initiatieven", detail, form: "/idee" };
  const table = {};
  const all = [];
  for (const [name, path] of Object.entries(pages)) {
    const { scores, short } = await judge(name, site.url + path);
    table[name] = scores;
    all.push(...short);
  }
  console.table(table);
  for (const one of all) console.error(one);
  process.exitCode = all.length > 0 ? 1 : 0;
} finally {
  await site.close();
}
