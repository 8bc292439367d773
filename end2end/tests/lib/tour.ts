// Every page of the site in every state it can be in, ready to be opened.
import type { Page } from "@playwright/test";
import { ask, cookieOf, giveCookie, post } from "./http.ts";
import { draftByHand, fields, referenceIn, sendByHand, someIdea } from "./idea.ts";
import { type Site, sleep } from "./site.ts";
import { invitedCookie, staffCookie } from "./staff.ts";

/** What stands ready on a site: cookies and addresses. */
export interface Ready {
  draft: string;
  halfDraft: string;
  session: string;
  invited: string;
  fresh: () => Promise<string>;
  /** The session of an admin who made the second step just now, and the page of somebody who works with the site. */
  admin: () => Promise<string>;
  person: string;
  /** The session of somebody at the desk, and a letter that waits there on paper. */
  desk: string;
  paper: string;
  receipt: string;
  mailed: string;
  asked: string;
  askedReference: string;
  newReference: string;
  published: string;
  answered: string;
  late: string;
  takenBack: string;
  withdrawn: string;
  /** What its author took away for good. */
  removed: string;
  /** The cookie of a resident who signed in just now, with an idea on the site and a new address that waits. */
  account: () => Promise<string>;
  invitation: string;
  /** The cookie of a browser that asked for a code, and the link that was mailed: both last ten minutes. */
  signingIn: () => Promise<{ asking: string; signInLink: string }>;
  resident: string;
  ownReference: string;
  letter: string;
}

export interface Stop {
  name: string;
  path: (ready: Ready) => string | Promise<string>;
  cookie?: (ready: Ready) => string | Promise<string>;
  /** What to press to get into the state. */
  then?: (page: Page, ready: Ready) => Promise<unknown>;
  status?: number;
  /** It says what is wrong, and the title begins with "Fout:". */
  wrong?: boolean;
  /** It has an island, so it loads scripts. */
  island?: boolean;
  /** Everyone can come here first. */
  front?: boolean;
}

/** Sends the form with this address as it stands there, unfolded where it is folded: it is found in every language. */
const send = (address: string) => async (page: Page) => {
  const form = page.locator(`form[action$="${address}"]`);
  const folded = page.locator("details:not([open])").filter({ has: form }).locator("summary");
  if ((await folded.count()) > 0) await folded.click();
  await form.locator(".button-row > .button").first().click();
};

/** Types something in the field with this name, and sends its form. */
const typeAndSend = (field: string, text: string, address: string) => async (page: Page) => {
  await page.locator(`main [name="${field}"]`).fill(text);
  await send(address)(page);
};

/** Searches at the desk for somebody who calls. */
const searchFor = (text: (ready: Ready) => string) => async (page: Page, ready: Ready) => {
  await page.locator('label[for="hoe-phone"]').click();
  await typeAndSend("zoek", text(ready), "/balie")(page);
};

export const stops: Stop[] = [
  { name: "city", path: () => "/", front: true },
  { name: "wijken", path: () => "/wijken", front: true },
  { name: "wijk", path: () => "/wijken/rokkeveen", front: true },
  { name: "list", path: () => "/initiatieven", front: true },
  { name: "list narrowed", path: () => "/initiatieven?wijk=rokkeveen&volgorde=eerst-aan-de-beurt", front: true },
  { name: "list with nothing", path: () => "/initiatieven?q=xyzzy" },
  { name: "list with an unknown wijk", path: () => "/initiatieven?wijk=atlantis" },
  { name: "initiative that runs", path: (ready) => ready.published, front: true },
  { name: "initiative that was answered", path: (ready) => ready.answered, front: true },
  { name: "initiative that is late", path: (ready) => ready.late, front: true },
  { name: "initiative taken back", path: (ready) => ready.takenBack, status: 410 },
  { name: "initiative removed", path: (ready) => ready.removed, status: 410 },
  { name: "idea, what", path: () => "/idee", island: true, front: true },
  { name: "idea, what, for a wijk", path: () => "/idee?wijk=rokkeveen", island: true, front: true },
  { name: "idea, what, wrong", path: () => "/idee", then: send("/idee"), island: true, wrong: true },
  { name: "idea, expired", path: () => "/idee?verlopen", island: true },
  { name: "idea, where", path: () => "/idee/waar", cookie: (ready) => ready.draft, island: true },
  { name: "idea, where, wrong", path: () => "/idee/waar", cookie: (ready) => ready.halfDraft, then: send("/idee/waar"), island: true, wrong: true },
  { name: "idea, who", path: () => "/idee/wie", cookie: (ready) => ready.draft, island: true },
  { name: "idea, who, wrong", path: () => "/idee/wie", cookie: (ready) => ready.halfDraft, then: send("/idee/wie"), island: true, wrong: true },
  { name: "idea, check", path: () => "/idee/controle", cookie: (ready) => ready.draft },
  { name: "idea, check, wrong", path: () => "/idee/controle", cookie: (ready) => ready.halfDraft, wrong: true },
  { name: "idea, later", path: () => "/idee/later", cookie: (ready) => ready.draft },
  { name: "idea, later, wrong", path: () => "/idee/later", cookie: (ready) => ready.halfDraft, then: send("/idee/later"), wrong: true },
  { name: "receipt", path: (ready) => ready.receipt },
  { name: "receipt from a mail", path: (ready) => ready.mailed },
  { name: "receipt with a question", path: (ready) => ready.asked },
  { name: "receipt with a question, wrong", path: (ready) => ready.asked, then: send("/antwoord"), wrong: true },
  { name: "receipt of what was taken back", path: (ready) => ready.withdrawn },
  { name: "invitation", path: (ready) => ready.invitation },
  { name: "sign in", path: () => "/inloggen", front: true },
  { name: "sign in, wrong", path: () => "/inloggen", then: send("/inloggen"), wrong: true },
  { name: "sign in, expired", path: () => "/inloggen?verlopen" },
  { name: "code", path: () => "/inloggen/code", cookie: async (ready) => (await ready.signingIn()).asking },
  { name: "code, wrong", path: () => "/inloggen/code", cookie: async (ready) => (await ready.signingIn()).asking, then: send("/inloggen/code"), wrong: true },
  { name: "link to sign in", path: async (ready) => (await ready.signingIn()).signInLink },
  { name: "dead link to sign in", path: () => "/inloggen/link/00000000000000000000000000000000", status: 404 },
  { name: "account", path: () => "/mijn", cookie: (ready) => ready.resident },
  { name: "account, signed out elsewhere", path: () => "/mijn?gedaan=overal", cookie: (ready) => ready.resident },
  { name: "account of staff", path: () => "/mijn", cookie: (ready) => ready.session },
  { name: "account, name and address", path: () => "/mijn/gegevens", cookie: (ready) => ready.account() },
  { name: "account, wrong name", path: () => "/mijn/gegevens", cookie: (ready) => ready.account(), then: typeAndSend("naam", "J", "/mijn/gegevens/naam"), wrong: true },
  { name: "account, wrong address", path: () => "/mijn/gegevens", cookie: (ready) => ready.account(), then: send("/mijn/gegevens/adres"), wrong: true },
  { name: "account, address taken", path: () => "/mijn/gegevens?bezet", cookie: (ready) => ready.account() },
  { name: "account, code", path: () => "/mijn/gegevens/code", cookie: (ready) => ready.account() },
  { name: "account, wrong code", path: () => "/mijn/gegevens/code", cookie: (ready) => ready.account(), then: send("/mijn/gegevens/code"), wrong: true },
  { name: "residency, nothing is needed", path: () => "/mijn/woonplaats", cookie: (ready) => ready.resident },
  { name: "account, who looked", path: () => "/mijn/inzage", cookie: (ready) => ready.account() },
  { name: "account, nobody looked", path: () => "/mijn/inzage", cookie: (ready) => ready.session },
  { name: "account, mails", path: () => "/mijn/mails", cookie: (ready) => ready.account() },
  { name: "account, take along", path: () => "/mijn/meenemen", cookie: (ready) => ready.account() },
  { name: "account, leave", path: () => "/mijn/vertrek", cookie: (ready) => ready.account() },
  { name: "account, leave, staff", path: () => "/mijn/vertrek", cookie: (ready) => ready.session },
  { name: "account, leave, sure", path: () => "/mijn/vertrek/bevestigen", cookie: (ready) => ready.account() },
  { name: "account, left", path: () => "/mijn/vertrek/klaar" },
  { name: "own idea", path: (ready) => `/mijn/ideeen/${ready.ownReference}`, cookie: (ready) => ready.resident },
  { name: "second step, set up", path: () => "/inloggen/tweede-stap?terug=/werk", cookie: (ready) => ready.invited },
  { name: "second step, set up, wrong", path: () => "/inloggen/tweede-stap", cookie: (ready) => ready.invited, then: send("/inloggen/tweede-stap"), wrong: true },
  { name: "second step", path: () => "/inloggen/tweede-stap?terug=/werk", cookie: (ready) => ready.session },
  { name: "second step, wrong", path: () => "/inloggen/tweede-stap", cookie: (ready) => ready.session, then: send("/inloggen/tweede-stap"), wrong: true },
  { name: "second step, wrong recovery code", path: () => "/inloggen/tweede-stap", cookie: (ready) => ready.session, then: send("/herstelcode"), wrong: true },
  { name: "recovery codes", path: () => "/mijn/herstelcodes", cookie: (ready) => ready.fresh() },
  { name: "recovery codes, new", path: () => "/mijn/herstelcodes", cookie: (ready) => ready.fresh(), then: send("/mijn/herstelcodes") },
  { name: "own second step", path: () => "/mijn/tweede-stap", cookie: (ready) => ready.fresh() },
  { name: "another app", path: () => "/mijn/tweede-stap", cookie: (ready) => ready.fresh(), then: send("/andere-app") },
  { name: "queue", path: () => "/werk", cookie: (ready) => ready.session, island: true },
  { name: "queue, what waits", path: () => "/werk?weergave=wacht", cookie: (ready) => ready.session, island: true },
  { name: "queue, after an act", path: (ready) => `/werk?gedaan=gevraagd&idee=${ready.askedReference}`, cookie: (ready) => ready.session, island: true },
  { name: "item", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session },
  { name: "item, wrong", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session, then: send("/vraag"), wrong: true },
  { name: "item that waits", path: (ready) => `/werk/${ready.askedReference}`, cookie: (ready) => ready.session },
  { name: "desk", path: () => "/balie", cookie: (ready) => ready.desk },
  { name: "desk, wrong", path: () => "/balie", cookie: (ready) => ready.desk, then: send("/balie"), wrong: true },
  { name: "desk, found", path: () => "/balie", cookie: (ready) => ready.desk, then: searchFor((ready) => ready.newReference) },
  { name: "desk, found nothing", path: () => "/balie", cookie: (ready) => ready.desk, then: searchFor(() => "xyzzy") },
  { name: "desk, new", path: () => "/balie/nieuw", cookie: (ready) => ready.desk },
  { name: "desk, new, wrong", path: () => "/balie/nieuw", cookie: (ready) => ready.desk, then: send("/balie/nieuw"), wrong: true },
  { name: "desk, new, same resident", path: (ready) => `/balie/nieuw?bij=${ready.newReference}&hoe=counter`, cookie: (ready) => ready.desk },
  { name: "desk, idea", path: (ready) => `/balie/ideeen/${ready.askedReference}/phone`, cookie: (ready) => ready.desk },
  { name: "desk, idea, wrong", path: (ready) => `/balie/ideeen/${ready.askedReference}/phone`, cookie: (ready) => ready.desk, then: send("/antwoord"), wrong: true },
  { name: "desk, post", path: () => "/balie/post", cookie: (ready) => ready.desk },
  { name: "desk, letter", path: (ready) => ready.paper, cookie: (ready) => ready.desk },
  { name: "admin", path: () => "/beheer", cookie: (ready) => ready.admin() },
  { name: "people", path: () => "/beheer/mensen", cookie: (ready) => ready.admin() },
  { name: "people, wrong", path: () => "/beheer/mensen", cookie: (ready) => ready.admin(), then: send("/beheer/mensen"), wrong: true },
  { name: "person", path: (ready) => ready.person, cookie: (ready) => ready.admin() },
  { name: "person, wrong", path: (ready) => ready.person, cookie: (ready) => ready.admin(), then: send("/rollen"), wrong: true },
  { name: "ways of signing in", path: () => "/beheer/inloggen", cookie: (ready) => ready.admin() },
  { name: "rights", path: () => "/beheer/rollen", cookie: (ready) => ready.admin() },
  { name: "terms", path: () => "/beheer/bewaartermijnen", cookie: (ready) => ready.admin() },
  { name: "record", path: () => "/beheer/logboek", cookie: (ready) => ready.admin() },
  { name: "record with nothing", path: () => "/beheer/logboek?wie=niemand%40voorbeeld.example", cookie: (ready) => ready.admin() },
  { name: "how days are counted", path: () => "/zo-tellen-wij", front: true },
  { name: "privacy", path: () => "/privacy", front: true },
  { name: "accessibility", path: () => "/toegankelijkheid", front: true },
  { name: "cookies", path: () => "/cookies", front: true },
  { name: "mailbox", path: () => "/dev/post" },
  { name: "letter", path: (ready) => ready.letter },
  { name: "style", path: () => "/stijl" },
  { name: "not there", path: () => "/bestaat-niet", status: 404 },
  { name: "dead link", path: () => "/volg/00000000000000000000000000000000", status: 404 },
  { name: "not allowed", path: () => "/werk", status: 403 },
];

/** Opens a page in its state; gives the status of the first answer. */
export async function open(page: Page, site: Site, ready: Ready, stop: Stop): Promise<number> {
  await page.context().clearCookies();
  const cookie = await stop.cookie?.(ready);
  if (cookie) await giveCookie(page.context(), site.url, cookie);
  const answer = await page.goto(site.url + (await stop.path(ready)));
  if (stop.then) {
    await Promise.all([page.waitForResponse((response) => response.request().isNavigationRequest()), stop.then(page, ready)]);
    await page.waitForLoadState();
  }
  return answer!.status();
}

const made = new WeakMap<Site, Promise<Ready>>();

/** A browser asks to sign in: its cookie, and the link that was mailed. */
async function askToSignIn(site: Site, email: string) {
  const links = () => site.mails(email).flatMap((mail) => mail.links).filter((link) => link.includes("/inloggen/link/"));
  const known = links();
  const asking = cookieOf(await post(site.url, "/inloggen", { email, blijf: "ja" }));
  for (let tries = 0; tries < 150; tries++) {
    const link = links().find((one) => !known.includes(one));
    if (link) return { asking, signInLink: new URL(link).pathname };
    await sleep(100);
  }
  throw new Error(`no link to sign in was mailed to ${email}`);
}

/** The session of a resident who signed in by mail, for requests by hand. */
export async function residentCookie(site: Site, email: string): Promise<string> {
  const answer = await post(site.url, (await askToSignIn(site, email)).signInLink, {});
  return answer.cookies.map((cookie) => cookie.split(";")[0]).find((cookie) => cookie.startsWith("sessie="))!;
}

/** Makes something anew when it is older than a sign-in stays fresh, or a code lasts. */
function whileFresh<T>(make: () => Promise<T>): () => Promise<T> {
  const [minute, most] = [60_000, 6];
  let made: { at: number; what: Promise<T> } | undefined;
  return () => {
    if (!made || Date.now() - made.at > most * minute) made = { at: Date.now(), what: make() };
    return made.what;
  };
}

/** Makes what the pages need, once per site. */
export function ready(site: Site): Promise<Ready> {
  if (!made.has(site)) made.set(site, make(site));
  return made.get(site)!;
}

/** The page on which an admin manages a moderator. */
async function personFor(site: Site, admin: string) {
  const page = await ask(site.url, "/beheer/mensen", { headers: { cookie: admin } });
  const row = page.text.split("<tr").find((part) => part.includes("moderator-"))!;
  return /href="(\/beheer\/mensen\/[0-9a-f-]{36})"/.exec(row)![1];
}

async function make(site: Site): Promise<Ready> {
  const { url } = site;
  const admin = whileFresh(() => staffCookie(site, undefined, "admin"));
  const session = await staffCookie(site);
  const sent = async (idea = someIdea()) => {
    const receipt = (await sendByHand(url, idea)).headers.location!;
    const page = (await ask(url, receipt)).text;
    return { idea, receipt, reference: referenceIn(page) };
  };
  const act = async (reference: string, what: string, more = {}) => {
    const answer = await post(url, `/werk/${reference}/${what}`, more, { cookie: session });
    if (answer.status !== 303) throw new Error(`${what}: ${answer.status}\n${answer.text}`);
  };
  const desk = await staffCookie(site, undefined, "desk");
  const idea = someIdea();
  const without = { ...fields.what(idea), ...fields.where(idea), ...fields.who(idea, { email: "" }), hoe: "counter", "geen-email": "ja", bereikbaar: "079 123 45 67" };
  const paper = (await post(url, "/balie/nieuw", without, { cookie: desk })).headers.location!;
  const long = someIdea({
    title: "Een ontmoetingsplek met moestuinen en een jeu-de-boulesbaan achter de school bij",
    story: `${"Veel buren kennen elkaar nog niet. Een plek om samen te werken in de tuin helpt daarbij. ".repeat(6)}\n\nWij zorgen zelf voor het onderhoud.`,
    name: "Wilhelmina van der Weijden-Oosterhuis",
  });
  const [fresh, asked, published, takenBack, withdrawn] = [await sent(long), await sent(), await sent(), await sent(), await sent()];
  await act(asked.reference, "vraag", { vraag: "Wie onderhoudt de bankjes als ze oud worden?" });
  await act(published.reference, "publiceren");
  await act(takenBack.reference, "publiceren");
  await post(url, `${takenBack.receipt}/intrekken`, {});
  await post(url, `${withdrawn.receipt}/intrekken`, {});
  const onSite = async () => {
    const one = await sent();
    await ask(url, `/werk/${one.reference}`, { headers: { cookie: session } });
    await act(one.reference, "publiceren");
    return { ...one, cookie: await residentCookie(site, one.idea.email) };
  };
  const removed = await onSite();
  await post(url, "/mijn/vertrek/bevestigen", { weg: removed.reference }, { cookie: removed.cookie });
  const account = async () => {
    const { cookie, idea } = await onSite();
    await post(url, "/mijn/gegevens/adres", { email: `nieuw-${idea.email}` }, { cookie });
    return cookie;
  };
  const onTwoDevices = async (email: string) => {
    await residentCookie(site, email);
    return residentCookie(site, email);
  };
  const mailed = (await site.mail(fresh.idea.email, "ontvangen")).links.find((link) => link.includes("/volg/"))!;
  const listed = async (query: string) => /href="(\/initiatieven\/ZM-[^"]+)"/.exec((await ask(url, `/initiatieven?${query}`)).text)?.[1];
  return {
    draft: (await draftByHand(url, someIdea())).cookie,
    halfDraft: cookieOf(await post(url, "/idee", fields.what(someIdea()))),
    session,
    invited: await invitedCookie(site),
    fresh: () => staffCookie(site),
    admin,
    person: await personFor(site, await admin()),
    desk,
    paper,
    receipt: fresh.receipt,
    mailed: new URL(mailed).pathname,
    asked: asked.receipt,
    askedReference: asked.reference,
    newReference: fresh.reference,
    published: `/initiatieven/${published.reference}`,
    answered: (await listed("status=answered")) ?? `/initiatieven/${published.reference}`,
    late: (await listed("volgorde=eerst-aan-de-beurt")) ?? `/initiatieven/${published.reference}`,
    takenBack: `/initiatieven/${takenBack.reference}`,
    withdrawn: withdrawn.receipt,
    removed: `/initiatieven/${removed.reference}`,
    account: whileFresh(account),
    invitation: new URL(await site.invitation()).pathname,
    signingIn: whileFresh(() => askToSignIn(site, someIdea().email)),
    resident: await onTwoDevices(published.idea.email),
    ownReference: published.reference,
    letter: /\/dev\/post\/[0-9a-f-]{36}/.exec((await ask(url, "/dev/post")).text)![0],
  };
}
