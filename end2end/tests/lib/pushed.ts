// A push service on this machine, and what a browser would do with it: the browser of these tests cannot reach a real one.
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext } from "@playwright/test";

export interface Pushed {
  path: string;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** Keeps what is pushed to it, and answers with a status. */
export class PushService {
  readonly pushed: Pushed[] = [];
  status = 201;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<PushService> {
    const server = createServer((request, answer) => {
      const parts: Buffer[] = [];
      request.on("data", (part) => parts.push(part));
      request.on("end", () => {
        service.pushed.push({ path: request.url!, headers: request.headers, body: Buffer.concat(parts) });
        answer.writeHead(service.status).end();
      });
    });
    const service = new PushService(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return service;
  }

  get origin() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close() {
    await new Promise((done) => this.server.close(done));
  }
}

/** A browser's keys; it gives them to our page, and opens what was sealed with them (RFC 8291). */
export class Keys {
  private readonly pair = createECDH("prime256v1");
  private readonly auth = randomBytes(16);
  private readonly mine = this.pair.generateKeys();

  /** From now on a browser subscribes at `endpoint` with these keys, where it would ask its maker's push service. */
  async giveTo(context: BrowserContext, endpoint: string) {
    const keys = { p256dh: this.mine.toString("base64url"), auth: this.auth.toString("base64url") };
    await context.addInitScript(
      ({ endpoint, keys }) => {
        if (!("PushManager" in window)) return;
        const made = (key: string) => ({
          endpoint,
          options: { userVisibleOnly: true, applicationServerKey: new Uint8Array(JSON.parse(key)).buffer },
          toJSON: () => ({ endpoint, keys }),
          unsubscribe: async () => (localStorage.removeItem("push"), true),
        });
        const push = PushManager.prototype as unknown as Record<string, unknown>;
        push.getSubscription = async () => (localStorage.push ? made(localStorage.push) : null);
        push.subscribe = async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
          localStorage.push = JSON.stringify([...applicationServerKey]);
          return made(localStorage.push);
        };
      },
      { endpoint, keys },
    );
  }

  open(sealed: Buffer): string {
    const [salt, sender, record] = [sealed.subarray(0, 16), sealed.subarray(21, 86), sealed.subarray(86)];
    const expand = (salt: Buffer, input: Buffer, about: Buffer, length: number) => Buffer.from(hkdfSync("sha256", input, salt, about, length));
    const about = Buffer.concat([Buffer.from("WebPush: info\0"), this.mine, sender]);
    const input = expand(this.auth, this.pair.computeSecret(sender), about, 32);
    const key = expand(salt, input, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
    const nonce = expand(salt, input, Buffer.from("Content-Encoding: nonce\0"), 12);
    const opener = createDecipheriv("aes-128-gcm", key, nonce);
    opener.setAuthTag(record.subarray(-16));
    const opened = Buffer.concat([opener.update(record.subarray(0, -16)), opener.final()]);
    return opened.subarray(0, opened.lastIndexOf(2)).toString();
  }
}
