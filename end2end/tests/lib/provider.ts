// A real OpenID Connect provider on this machine, where people sign in by pressing their name.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { Site } from "./site.ts";
import { test } from "./test.ts";
import { type Town, zoetermeer } from "./towns.ts";

const secret = "gedeeld geheim van de proef";

/** Who can sign in: what is told of them, by name. */
export interface People {
  [name: string]: { email: string; email_verified?: boolean; groups?: string[]; amr?: string[] };
}

const claims = { openid: ["sub", "amr"], email: ["email", "email_verified"], groups: ["groups"] };

function town(issuer: string): Town {
  const one = (slug: string, name: string, more: string) =>
    `[[providers]]\nslug = "${slug}"\nname = { nl = "${name}", en = "${name}" }\nissuer = "${issuer}"\nclient_id = "${slug}"\n${more}\n`;
  const residents = one("stadspas", "Stadspas", `for = ["residents"]`);
  const staff = one("werkplek", "Werkplek", `for = ["staff"]\nscopes = ["email", "groups"]\nemail_is_verified = "always"\nsecond_factor = ["mfa"]
groups_claim = "groups"\ngroups = [{ group = "gl-moderatoren", role = "moderator" }]`);
  const secrets = { GROENE_LOPER_SECRET_ZOETERMEER_STADSPAS: secret, GROENE_LOPER_SECRET_ZOETERMEER_WERKPLEK: secret };
  return { ...zoetermeer, more: residents + staff, secrets };
}

/** A site of Zoetermeer with a provider for residents and one for staff; they stand on another host name than the site. */
async function openWithProvider(people: People): Promise<{ site: Site; close: () => Promise<void> }> {
  let handle: (request: IncomingMessage, answer: ServerResponse) => void = (_, answer) => answer.writeHead(503).end();
  const server = createServer((request, answer) => handle(request, answer));
  const issuer = await listen(server);
  const site = await Site.open(false, [town(issuer)]);
  const client = (slug: string) => ({
    client_id: slug,
    client_secret: secret,
    redirect_uris: [`${site.url}/inloggen/terug/${slug}`],
    post_logout_redirect_uris: [`${site.url}/`],
  });
  const configuration = {
    clients: [client("stadspas"), client("werkplek")],
    claims,
    conformIdTokenClaims: false,
    cookies: { keys: [secret] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { logoutSource } },
    findAccount: (_: unknown, name: string) => ({ accountId: name, claims: async () => ({ sub: name, ...people[name] }) }),
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/wie/${interaction.uid}` },
  };
  const provider = new Provider(issuer, configuration);
  const callback = provider.callback();
  handle = (request, answer) => {
    if (!request.url?.startsWith("/wie/")) return void callback(request, answer);
    if (request.method !== "POST") return void answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(people));
    signIn(provider, people, request, answer).catch((error) => answer.writeHead(500).end(String(error)));
  };
  const close = async () => {
    await site.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { site, close };
}

const html = (title: string, body: string) =>
  `<!doctype html><html lang="nl"><head><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** Who are you? A button for each. */
function page(people: People) {
  const buttons = Object.keys(people).map((name) => `<button name="wie" value="${name}">${name}</button>`);
  return html("Wie bent u?", `<form method="post">${buttons.join("")}</form>`);
}

/** Asks whether somebody signs out here too. */
function logoutSource(context: { body: string }, form: string) {
  context.body = html("Uitloggen?", `${form}<button form="op.logoutForm" name="logout" value="yes">Ja, log uit</button>`);
}

/** Takes the name on the button that was pressed, and agrees to all that is asked. */
async function signIn(provider: Provider, people: People, request: IncomingMessage, answer: ServerResponse) {
  let body = "";
  for await (const part of request) body += part;
  const accountId = new URLSearchParams(body).get("wie") ?? "";
  const { params } = await provider.interactionDetails(request, answer);
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  await provider.interactionFinished(request, answer, { login: { accountId, amr: people[accountId].amr }, consent: { grantId: await grant.save() } });
}

function listen(server: Server): Promise<string> {
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(`http://localhost:${address && typeof address === "object" ? address.port : 0}`);
    });
  });
}

/** The tests of a site whose municipality has two providers, at which these people can sign in. */
export const withProvider = (people: People) =>
  test.extend<object, { site: Site }>({
    site: [
      async ({}, use) => {
        const { site, close } = await openWithProvider(people);
        await use(site);
        await close();
      },
      { scope: "worker", timeout: 60_000 },
    ],
  });
