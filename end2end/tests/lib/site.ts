// A server of our own, with its own data, on a free port of this machine.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { madeUpAreas } from "./areas.ts";
import { ask } from "./http.ts";
import { type Town, writeTowns } from "./towns.ts";

const here = import.meta.dirname;
const program = resolve(process.env.GROENE_LOPER ?? join(here, "../../../target/release/groene-loper"));

export interface Mail {
  to: string;
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  /** All private links in it. */
  links: string[];
}

export class Site {
  readonly data = mkdtempSync(join(tmpdir(), "groene-loper-"));
  private child?: ChildProcess;
  private log = "";
  private constructor(readonly port: number, private readonly towns?: Town[], private readonly settings: Record<string, string> = {}) {}

  /** A running server; with `demonstration`, filled with the data of a demonstration and a map; of other `towns` than ours, and with `settings` of its own, if given. */
  static async open(demonstration = false, towns?: Town[], settings?: Record<string, string>): Promise<Site> {
    const site = new Site(await freePort(), towns, settings);
    if (towns) writeTowns(site.municipalities, towns);
    if (demonstration) await site.command("demo", "--initiatives", "400", "--areas", site.areas());
    try {
      await site.start();
    } catch (error) {
      await site.close();
      throw error;
    }
    return site;
  }

  /** A made-up map of its municipalities: the path of a file. */
  areas() {
    return madeUpAreas(this.data, this.towns && this.municipalities);
  }
  private get municipalities() {
    return join(this.data, "municipalities");
  }

  /** The address of the default municipality. */
  get url() {
    return `http://127.0.0.1:${this.port}`;
  }
  get denHelder() {
    return this.of("den-helder");
  }
  /** The address of a municipality. */
  of(slug: string) {
    return `http://${slug}.localhost:${this.port}`;
  }
  private get env() {
    const mine = Object.entries(process.env).filter(([name]) => !name.startsWith("GROENE_LOPER") && name !== "DATABASE_URL");
    return {
      ...Object.fromEntries(mine),
      GROENE_LOPER_DATA: this.data,
      GROENE_LOPER_LISTEN: `127.0.0.1:${this.port}`,
      GROENE_LOPER_PUBLIC_URL: this.url,
      GROENE_LOPER_LOG: "info",
      // Each test comes from a network of its own: see `someNetwork`.
      GROENE_LOPER_TRUSTED_PROXIES: "127.0.0.1",
      ...(this.towns && { GROENE_LOPER_MUNICIPALITIES: this.municipalities }),
      ...Object.assign({}, ...(this.towns ?? []).map((town) => town.secrets)),
      ...this.settings,
    };
  }

  async start() {
    const child = spawn(program, ["serve"], { env: this.env, stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    let gone = "";
    child.on("error", (error) => (gone = error.message));
    child.on("exit", (code, signal) => (gone = `ended with ${code ?? signal}`));
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.log += text));
    for (let tries = 0; tries < 200; tries++) {
      if (gone) throw new Error(`${program}: ${gone}\n${this.log}`);
      const ready = await ask(this.url, "/readyz").catch(() => undefined);
      if (ready?.status === 200) return;
      await sleep(50);
    }
    throw new Error(`${program} does not answer\n${this.log}`);
  }

  /** Ends it as a power cut would, or asks it to stop. */
  async stop(signal: "SIGKILL" | "SIGTERM" = "SIGTERM") {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    const forced = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(forced);
  }

  async close() {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** What the server wrote to its log so far. */
  logged() {
    return this.log;
  }

  /** Runs a command of the program on the same data. */
  async command(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(program, args, { env: this.env });
    return stdout;
  }

  /** A link with which somebody with a role signs in, once. */
  async invitation(municipality = "zoetermeer", email = `moderator-${unique()}@voorbeeld.example`, role = "moderator"): Promise<string> {
    // "specialist:verkeer" is somebody of a department.
    const [name, department] = role.split(":");
    const of = department ? ["--department", department] : [];
    const args = ["staff", "invite", "--email", email, "--role", name, "--municipality", municipality, ...of];
    return (await this.command(...args)).split("\n")[0].trim();
  }

  /** The mails so far, to an address or to everybody, oldest first. */
  mails(to?: string): Mail[] {
    const folder = join(this.data, "mail");
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    const mails = files.map((name) => readMail(readFileSync(join(folder, name), "latin1")));
    const mine = mails.filter((mail) => to === undefined || mail.to.toLowerCase() === to.toLowerCase());
    return mine.sort((a, b) => Date.parse(a.headers.date) - Date.parse(b.headers.date));
  }

  /** Waits for the mail to an address whose subject holds `subject`. */
  async mail(to: string, subject: string | RegExp, seconds = 15): Promise<Mail> {
    const isIt = (mail: Mail) => (typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject));
    return until(`a mail to ${to} about ${subject}`, () => this.mails(to).findLast(isIt), seconds).catch((error) => {
      const there = this.mails(to).map((mail) => mail.subject);
      throw new Error(`${error.message}; there is: ${there.join(" | ") || "none"}\n${this.log}`);
    });
  }
}

let counter = 0;
/** A word that no other test uses. */
export function unique(): string {
  return `${process.pid.toString(36)}${(counter++).toString(36)}${Math.random().toString(36).slice(2, 5)}`;
}

export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Waits for what the site does after its answer. */
export async function until<T>(what: string, there: () => T | undefined | false | Promise<T | undefined | false>, seconds = 15): Promise<T> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const found = await there();
    if (found) return found;
    await sleep(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });
}

// Reading a mail as far as ours go: two parts, quoted-printable, base64 or plain.
export function readMail(raw: string): Mail {
  const [headers, body] = split(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => split(part.replace(/^\r?\n/, ""))) : [[headers, body] as const];
  const of = (type: string) => {
    const part = parts.find(([head]) => (head["content-type"] ?? "text/plain").startsWith(type));
    return part ? decode(part[0]["content-transfer-encoding"] ?? "", part[1]) : "";
  };
  const text = of("text/plain");
  return {
    to: /<?([^<>\s]+@[^<>\s]+)>?\s*$/.exec(headers.to ?? "")?.[1] ?? "",
    subject: words(headers.subject ?? ""),
    headers,
    text,
    html: of("text/html"),
    links: text.match(/https?:\/\/[^\s<>]+/g) ?? [],
  };
}

function split(raw: string): [Record<string, string>, string] {
  const end = raw.search(/\r?\n\r?\n/);
  const headers: Record<string, string> = {};
  for (const line of raw.slice(0, end).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return [headers, raw.slice(end).replace(/^\r?\n\r?\n/, "")];
}

function decode(encoding: string, body: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const bytes = encoding === "quoted-printable" ? unquote(body.replace(/=\r?\n/g, "")) : body;
  return Buffer.from(bytes, "latin1").toString("utf8").replace(/\r\n/g, "\n");
}

const unquote = (text: string) => text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

function words(header: string): string {
  return header.replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, text) =>
    kind.toLowerCase() === "b"
      ? Buffer.from(text, "base64").toString("utf8")
      : Buffer.from(unquote(text.replace(/_/g, " ")), "latin1").toString("utf8"));
}
