// Requests made by hand: any method, any header, the answer byte by byte.
import { randomInt } from "node:crypto";
import { request as send, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  cookies: string[];
  /** Its size on the wire, and what it says. */
  bytes: number;
  text: string;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** An address from which nobody else comes, as a proxy would tell it. */
export const someNetwork = () => [10, 0, 0, 0].map((first) => first || randomInt(256)).join(".");

/** Asks `path` of the site at `base`, whatever its host name resolves to. */
export function ask(base: string, path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(base);
  const address = hostname.endsWith(".localhost") ? "127.0.0.1" : hostname;
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = send({ host: address, port, path, method, agent: false, headers: { host, "x-forwarded-for": someNetwork(), ...length, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", failed);
      answer.on("end", () => {
        const all = Buffer.concat(parts);
        const packed = { br: brotliDecompressSync, gzip: gunzipSync }[answer.headers["content-encoding"] ?? ""];
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          cookies: answer.headers["set-cookie"] ?? [],
          bytes: all.length,
          text: (packed && all.length > 0 ? packed(all) : all).toString("utf8"),
        });
      });
    });
    asked.on("error", failed);
    asked.end(body);
  });
}

/** Posts a form as a browser on the same site would. */
export function post(base: string, path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(base, path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The `Cookie` header that goes with the cookies of an answer. */
export function cookieOf(answer: Answer): string {
  return answer.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Gives a browser the cookie of such a header, for the site at `url`. What is open is left first, as at `forget`. */
export async function giveCookie(context: BrowserContext, url: string, cookie: string) {
  const [name, value] = cookie.split("=");
  await leave(context);
  await context.addCookies([{ name, value, url }]);
}

/** Takes a browser's cookies away. */
export async function forget(context: BrowserContext) {
  await leave(context);
  await context.clearCookies();
}

/** A page of staff asks for news while it is open: never with the cookies of another. */
async function leave(context: BrowserContext) {
  for (const page of context.pages()) await page.goto("about:blank");
}
