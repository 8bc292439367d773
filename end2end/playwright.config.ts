// The browser tests. GROENE_LOPER is the program to test, CHROMIUM the browser; `make test` sets both.
import { defineConfig, type Project } from "@playwright/test";

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

// Journeys are walked at two sizes, with scripts and without; those of a resident in every combination.
const resident = ["resident.spec.ts", "photos.spec.ts", "drafts.spec.ts", "account.spec.ts", "residency.spec.ts"];
const journeys = [...resident, "moderator.spec.ts", "handling.spec.ts", "oidc.spec.ts", "staff.spec.ts", "admin.spec.ts", "desk.spec.ts", "projects.spec.ts", "visitor.spec.ts"];
const mobile = { viewport: phone, hasTouch: true, isMobile: true };
const walked: Project[] = [
  { name: "phone", testMatch: journeys, use: mobile },
  { name: "desk without scripts", testMatch: journeys, use: { viewport: desk, javaScriptEnabled: false } },
  { name: "phone without scripts", testMatch: [...resident, "handling.spec.ts", "projects.spec.ts"], use: { ...mobile, javaScriptEnabled: false } },
  { name: "desk", testMatch: resident, use: { viewport: desk } },
];

// Times depend on the machine: `make speed` measures them, `make test` does not.
const speed: Project = { name: "speed", testMatch: "speed.spec.ts", use: mobile };

export default defineConfig({
  testDir: "tests",
  outputDir: "results/failures",
  snapshotPathTemplate: "{testDir}/outline/{arg}{ext}",
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
  projects: process.env.SPEED ? [speed] : [...walked, { name: "once", testIgnore: [...journeys, "speed.spec.ts"], use: { viewport: desk } }],
});
