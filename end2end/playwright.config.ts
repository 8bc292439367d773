// The browser tests. GROENE_LOPER is the program to test, CHROMIUM the browser; `make test` sets both.
import { defineConfig, type Project } from "@playwright/test";

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

// Journeys are walked at two sizes, with scripts and without.
const journeys = ["resident", "drafts", "moderator", "visitor"].map((name) => `${name}.spec.ts`);
const walked: Project[] = [
  { name: "phone", use: { viewport: phone, hasTouch: true, isMobile: true } },
  { name: "desk", use: { viewport: desk } },
  { name: "phone without scripts", use: { viewport: phone, hasTouch: true, isMobile: true, javaScriptEnabled: false } },
  { name: "desk without scripts", use: { viewport: desk, javaScriptEnabled: false } },
].map((project) => ({ ...project, testMatch: journeys }));

export default defineConfig({
  testDir: "tests",
  outputDir: "results/failures",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  reporter: [["list"]],
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    },
  },
  projects: [...walked, { name: "once", testIgnore: journeys, use: { viewport: desk } }],
});
