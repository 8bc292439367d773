// Days as the site writes them.
import type { Site } from "./site.ts";

/** This moment on the wall clock of the municipality: 2026-12-23T16:30. */
export function now(): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date()).replace(" ", "T");
}

/** The day so many days from now, as a form sends it. */
export const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** "vrijdag 15 januari": the day on which what is sent now has its answer. */
export async function dueDate(site: Site, language = "nl-NL"): Promise<string> {
  return inWords(await dueDay(site), language);
}

/** The working day so many working days from now, as a form sends it. */
export const workingDay = (site: Site, days: number) => dueDay(site, "--days", String(days));

async function dueDay(site: Site, ...more: string[]): Promise<string> {
  return JSON.parse(await site.command("clock", "due", "--municipality", "zoetermeer", "--from", now(), ...more, "--json")).due;
}

export function inWords(day: string, language = "nl-NL"): string {
  const date = new Date(`${day}T12:00:00Z`);
  return date.toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
}
