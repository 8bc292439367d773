// A mail server that keeps what it takes: with encryption, and for who knows the password.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { type Mail, readMail } from "./site.ts";

/** What the site signs in with. */
export const password = "een lang wachtwoord";

export class PostOffice {
  /** What arrived, for whom, from whom who signed in, and whether encrypted. */
  readonly mails: { mail: Mail; to: string[]; user?: string; secure: boolean }[] = [];
  /** Who tried to sign in. */
  readonly signedIn: { user?: string; secure: boolean; right: boolean }[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "groene-loper-post-"));
  private constructor(private readonly server: SMTPServer) {}

  /** Listens on `localhost`, with a certificate that it made itself. */
  static async open(options: SMTPServerOptions = {}): Promise<PostOffice> {
    const made = await generate([{ name: "commonName", value: "localhost" }], {
      algorithm: "sha256",
      extensions: [
        { name: "basicConstraints", cA: false },
        { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
      ],
    });
    const server = new SMTPServer({
      key: made.private,
      cert: made.cert,
      onAuth({ username, password: typed }, session, done) {
        const right = username === "post" && typed === password;
        office.signedIn.push({ user: username, secure: session.secure, right });
        done(right ? null : new Error("wrong password"), right ? { user: username } : undefined);
      },
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part) => parts.push(part));
        stream.on("end", () => {
          const { envelope, user, secure } = session;
          const to = envelope.rcptTo.map(({ address }) => address);
          office.mails.push({ mail: readMail(Buffer.concat(parts).toString("latin1")), to, user, secure });
          done();
        });
      },
      ...options,
    });
    // A conversation that the other side breaks off is part of the tests.
    server.on("error", () => {});
    const office = new PostOffice(server);
    writeFileSync(office.authority, made.cert);
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    return office;
  }

  /** The file with its certificate. */
  get authority() {
    return join(this.folder, "authority.pem");
  }

  /** The settings of a site that sends its mail here; with or without a certificate that it believes, or with another password. */
  settings({ believed = true, typed = password, encrypted = "smtp" } = {}): Record<string, string> {
    const { port } = this.server.server.address() as AddressInfo;
    return {
      GROENE_LOPER_SMTP_URL: `${encrypted}://post:${encodeURIComponent(typed)}@localhost:${port}${encrypted === "smtp" ? "?tls=required" : ""}`,
      ...(believed && { GROENE_LOPER_SMTP_CA: this.authority }),
      GROENE_LOPER_MAIL_FROM: "Groene Loper <post@loper.example>",
      GROENE_LOPER_SECRET_KEY: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    };
  }

  async close() {
    await new Promise<void>((done) => this.server.close(done));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
