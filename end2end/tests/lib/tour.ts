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
  /** The sessions of a coordinator and of somebody of a department, and what they have in hand. */
  coordinator: string;
  specialist: string;
  handled: string;
  handledAnew: string;
  /** The page of a standard text. */
  template: string;
  /** A meeting with both on its agenda; about one it has decided. */
  meeting: string;
  /** Private links: to an answer that did not help, one that is looked at again, and what is said to be done. */
  unhelped: string;
  looksAgain: string;
  carriedOut: string;
  /** The number of what was promised, and is in progress. */
  promised: string;
  promisedLink: string;
  /** The private link and the address of what was no initiative. */
  handedOver: string;
  handedOverPublic: string;
  /** The number of one with hidden words, into which another one was merged; and the private link to that one. */
  tidied: string;
  merged: string;
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
  /** The link that stops a kind of mail. */
  stopMail: string;
  /** Another one, of mail that is stopped. */
  stoppedMail: string;
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

/** Types a question and looks at how it arrives. */
const look = (text: string) => async (page: Page) => {
  await page.locator("#vraag").fill(text);
  await page.locator('button[name="bekijk"]').click();
};

/** Sends the form with this field, empty. */
const sayIn = (field: string) => async (page: Page) => {
  const form = page.locator("form").filter({ has: page.locator(`[name="${field}"]`) });
  const folded = page.locator("details:not([open])").filter({ has: form }).locator("summary");
  if ((await folded.count()) > 0) await folded.click();
  await form.locator(".button-row > .button").click();
};

/** Sends a choice that the page does not offer. */
const chooseNothing = async (page: Page) => {
  await page.locator("#own_ideas option:checked").evaluate((option) => option.setAttribute("value", "soms"));
  await send("/mijn/meldingen")(page);
};

/** Stops the mail that a link is about. */
const pressStop = async (page: Page) => {
  const again = page.locator('form[action$="/terug"] button');
  if ((await again.count()) > 0) await again.click();
  await page.locator('form[action^="/afmelden/"] .button-large').click();
  await again.waitFor();
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
  { name: "initiative with hidden words", path: (ready) => `/initiatieven/${ready.tidied}`, front: true },
  { name: "initiative taken back", path: (ready) => ready.takenBack, status: 410 },
  { name: "initiative handed over", path: (ready) => ready.handedOverPublic, status: 410 },
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
  { name: "receipt, answered", path: (ready) => ready.promisedLink },
  { name: "receipt, not helped", path: (ready) => ready.unhelped },
  { name: "receipt, not helped, wrong", path: (ready) => ready.unhelped, then: sayIn("waarom"), wrong: true },
  { name: "receipt, one more look", path: (ready) => ready.looksAgain },
  { name: "receipt, carried out", path: (ready) => ready.carriedOut },
  { name: "receipt, carried out, wrong", path: (ready) => ready.carriedOut, then: sayIn("mist"), wrong: true },
  { name: "receipt of what was handed over", path: (ready) => ready.handedOver },
  { name: "receipt of what was merged", path: (ready) => ready.merged },
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
  { name: "account, mail", path: () => "/mijn/meldingen", cookie: (ready) => ready.account() },
  { name: "account, mail, wrong", path: () => "/mijn/meldingen", cookie: (ready) => ready.account(), then: chooseNothing, wrong: true },
  { name: "account, mail of staff", path: () => "/mijn/meldingen?gedaan=keuze", cookie: (ready) => ready.coordinator },
  { name: "stop mail", path: (ready) => ready.stopMail },
  { name: "stop mail, done", path: (ready) => ready.stoppedMail, then: pressStop },
  { name: "dead link to stop mail", path: () => "/afmelden/onzin", status: 404 },
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
  { name: "queue, nothing found", path: () => "/werk?zoek=xyzzy", cookie: (ready) => ready.session },
  { name: "several at once", path: (ready) => `/werk/samen?idee-${ready.newReference}=ja`, cookie: (ready) => ready.session },
  { name: "several at once, wrong", path: (ready) => `/werk/samen?idee-${ready.newReference}=ja`, cookie: (ready) => ready.session, then: send("/samen/vraag"), wrong: true },
  { name: "item", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session },
  { name: "item, wrong", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session, then: send("/vraag"), wrong: true },
  { name: "question", path: (ready) => `/werk/${ready.newReference}/vraag`, cookie: (ready) => ready.session },
  { name: "question, wrong", path: (ready) => `/werk/${ready.newReference}/vraag`, cookie: (ready) => ready.session, then: look(""), wrong: true },
  { name: "question, looked at", path: (ready) => `/behandelen/${ready.handled}/vraag`, cookie: (ready) => ready.coordinator, then: look("Hoeveel bankjes zijn het?") },
  { name: "queue, last hour", path: () => "/werk?weergave=net-gedaan", cookie: (ready) => ready.session },
  { name: "item with hidden words", path: (ready) => `/werk/${ready.tidied}`, cookie: (ready) => ready.session },
  { name: "hide", path: (ready) => `/werk/${ready.newReference}/verbergen`, cookie: (ready) => ready.session },
  { name: "hide, wrong", path: (ready) => `/werk/${ready.newReference}/verbergen`, cookie: (ready) => ready.session, then: send("/verbergen"), wrong: true },
  { name: "merge", path: (ready) => `/behandelen/${ready.handled}/samenvoegen`, cookie: (ready) => ready.coordinator },
  { name: "merge, wrong", path: (ready) => `/werk/${ready.newReference}/samenvoegen`, cookie: (ready) => ready.session, then: send("/samenvoegen"), wrong: true },
  { name: "hand over", path: (ready) => `/werk/${ready.newReference}/overdragen`, cookie: (ready) => ready.session },
  { name: "hand over, wrong", path: (ready) => `/behandelen/${ready.handled}/overdragen`, cookie: (ready) => ready.coordinator, then: send("/overdragen"), wrong: true },
  { name: "item that waits", path: (ready) => `/werk/${ready.askedReference}`, cookie: (ready) => ready.session },
  { name: "in hand", path: () => "/behandelen?weergave=mijn", cookie: (ready) => ready.coordinator },
  { name: "in hand, board", path: () => "/behandelen?weergave=mijn&vorm=bord", cookie: (ready) => ready.coordinator },
  { name: "in hand, nothing", path: () => "/behandelen?weergave=mijn", cookie: (ready) => ready.specialist },
  { name: "away", path: () => "/behandelen/afwezig", cookie: (ready) => ready.specialist },
  { name: "away, wrong", path: () => "/behandelen/afwezig", cookie: (ready) => ready.specialist, then: send("/behandelen/afwezig"), wrong: true },
  { name: "in hand, narrowed", path: () => "/behandelen?weergave=mijn&zoek=bankjes", cookie: (ready) => ready.coordinator },
  { name: "in hand, narrowed, wrong", path: () => "/behandelen?weergave=mijn&zoek=bankjes", cookie: (ready) => ready.coordinator, then: send("/behandelen/filters"), wrong: true },
  { name: "in hand, item", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator },
  { name: "in hand, item, wrong question", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/vraag"), wrong: true },
  { name: "in hand, item, nobody asked", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/advies"), wrong: true },
  { name: "in hand, item, given to nobody", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/afdeling"), wrong: true },
  { name: "in hand, item, wrong note", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/notities"), wrong: true },
  { name: "in hand, item to advise about", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.specialist },
  { name: "in hand, item to advise about, wrong", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.specialist, then: send("/verkeer"), wrong: true },
  { name: "in hand, promised", path: () => "/behandelen?weergave=uitvoering", cookie: (ready) => ready.coordinator },
  { name: "in hand, item, promised", path: (ready) => `/behandelen/${ready.promised}`, cookie: (ready) => ready.coordinator },
  { name: "in hand, item, promised, wrong", path: (ready) => `/behandelen/${ready.promised}`, cookie: (ready) => ready.coordinator, then: send("/voortgang"), wrong: true },
  { name: "answer", path: (ready) => `/behandelen/${ready.handled}/antwoord`, cookie: (ready) => ready.coordinator },
  { name: "answer, wrong", path: (ready) => `/behandelen/${ready.handledAnew}/antwoord`, cookie: (ready) => ready.coordinator, then: send("/antwoord"), wrong: true },
  { name: "answer, checked", path: (ready) => `/behandelen/${ready.handled}/antwoord/controle`, cookie: (ready) => ready.coordinator },
  { name: "clocks", path: () => "/klokken", cookie: (ready) => ready.coordinator },
  { name: "meetings", path: () => "/overleg", cookie: (ready) => ready.coordinator },
  { name: "meetings, wrong", path: () => "/overleg", cookie: (ready) => ready.coordinator, then: send("/overleg/nieuw"), wrong: true },
  { name: "agenda", path: (ready) => ready.meeting, cookie: (ready) => ready.coordinator },
  { name: "agenda, of a specialist", path: (ready) => ready.meeting, cookie: (ready) => ready.specialist },
  { name: "decision", path: (ready) => `${ready.meeting}/idee/${ready.handled}`, cookie: (ready) => ready.coordinator },
  { name: "decision, wrong", path: (ready) => `${ready.meeting}/idee/${ready.handledAnew}`, cookie: (ready) => ready.coordinator, then: (page, ready) => send(`/idee/${ready.handledAnew}`)(page), wrong: true },
  { name: "minutes", path: (ready) => `${ready.meeting}/verslag`, cookie: (ready) => ready.specialist },
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
  { name: "rules", path: () => "/beheer/regels", cookie: (ready) => ready.admin() },
  { name: "rules, tried", path: () => "/beheer/regels?woorden=xyzzy&afdeling=stadsbeheer", cookie: (ready) => ready.admin() },
  { name: "rules, wrong", path: () => "/beheer/regels?woorden=&afdeling=stadsbeheer", cookie: (ready) => ready.admin(), wrong: true },
  { name: "templates", path: () => "/beheer/teksten", cookie: (ready) => ready.admin() },
  { name: "templates, wrong", path: () => "/beheer/teksten", cookie: (ready) => ready.admin(), then: send("/beheer/teksten"), wrong: true },
  { name: "template", path: (ready) => ready.template, cookie: (ready) => ready.admin() },
  { name: "terms", path: () => "/beheer/bewaartermijnen", cookie: (ready) => ready.admin() },
  { name: "term", path: () => "/beheer/bewaartermijnen/account", cookie: (ready) => ready.admin() },
  { name: "term, another", path: () => "/beheer/bewaartermijnen/account?aantal=12", cookie: (ready) => ready.admin() },
  { name: "term, wrong", path: () => "/beheer/bewaartermijnen/account?aantal=veel", cookie: (ready) => ready.admin(), wrong: true },
  { name: "record", path: () => "/beheer/logboek", cookie: (ready) => ready.admin() },
  { name: "record with nothing", path: () => "/beheer/logboek?wie=niemand%40voorbeeld.example", cookie: (ready) => ready.admin() },
  { name: "how days are counted", path: () => "/zo-tellen-wij", front: true },
  { name: "figures", path: () => "/cijfers", front: true },
  { name: "figures, narrowed", path: () => "/cijfers?wijk=rokkeveen&afdeling=regisseur" },
  { name: "figures, none, with an unknown wijk", path: () => "/cijfers?wijk=atlantis&jaar=2001" },
  { name: "late", path: () => "/cijfers/te-laat", front: true },
  { name: "criteria", path: () => "/criteria", front: true },
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

/** Adds texts with which staff begin; the page of one of them. */
async function aTemplate(url: string, admin: string) {
  const texts = { question: "Waar in {wijk} bedoelt u precies? Noem een straat of een gebouw dat u daar ziet.", answer: "Dank u wel voor uw idee ‘{titel}’.", hand_over: "Dank u wel voor uw bericht." };
  for (const [waarvoor, tekst] of Object.entries(texts)) {
    await post(url, "/beheer/teksten", { waarvoor, naam: `Begin van ${waarvoor === "question" ? "een vraag over de plek" : "een bericht"}`, tekst }, { cookie: admin });
  }
  const list = await ask(url, "/beheer/teksten", { headers: { cookie: admin } });
  return /href="(\/beheer\/teksten\/[0-9a-f-]{36})"/.exec(list.text)![1];
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
  const coordinator = await staffCookie(site, undefined, "coordinator");
  const specialist = await staffCookie(site, undefined, "specialist:verkeer");
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
  const [handled, handledAnew] = [await sent(), await sent()];
  for (const { reference } of [handled, handledAnew]) await act(reference, "publiceren");
  const handle = async (what: string, fields = {}, { reference } = handled) => {
    const answer = await post(url, `/behandelen/${reference}/${what}`, fields, { cookie: coordinator });
    if (answer.status !== 303) throw new Error(`${what}: ${answer.status}\n${answer.text}`);
  };
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await handle("nemen", { van: "" });
  await handle("advies", { "aan-verkeer": "ja", "aan-vastgoed": "ja", adviesvraag: "Kunnen deze bankjes langs het pad staan?", voor: soon(5) });
  const answer = {
    versie: "0", uitkomst: "not_now", antwoord: "Wij vinden dit een goed idee. Dit jaar is er geen geld voor nieuwe bankjes.", tot: soon(200),
    criterium: "geld", alternatief: "U kunt subsidie aanvragen bij Wijk aan Zet. De wijkregisseur helpt u daarbij.",
  };
  await handle("antwoord", answer);
  const named = /name="(wie-[0-9a-f-]{36})"/.exec((await ask(url, `/behandelen/${handled.reference}`, { headers: { cookie: coordinator } })).text)![1];
  await handle("notities", { notitie: "Ik belde met de beheerder: langs de vijver ligt een kabel.\nKijkt u of de bankjes dan aan de overkant kunnen?", [named]: "ja" });
  await post(url, "/behandelen/filters", { weergave: "mijn", zoek: "bankjes", naam: "Bankjes" }, { cookie: coordinator });
  const template = await aTemplate(url, await admin());
  const yes = { versie: "0", uitkomst: "yes_we_do", antwoord: "Wij plaatsen twee bankjes langs de vijver.", vervolg: "De aannemer belt u in maart." };
  const answered = async (fields: Record<string, string>) => {
    const one = await sent();
    await act(one.reference, "publiceren");
    await handle("antwoord", fields, one);
    await handle("antwoord/versturen", { versie: "1" }, one);
    return one;
  };
  const say = (one: { receipt: string }, fields: Record<string, string>) => post(url, `${one.receipt}/oordeel`, fields);
  const [unhelped, looksAgain, promised, carriedOut] = [await answered(answer), await answered(answer), await answered(yes), await answered(yes)];
  await say(unhelped, { oordeel: "helpt-niet" });
  await say(looksAgain, { oordeel: "kijk", waarom: "Het geld is er wel, zei de wethouder in de krant." });
  await handle("voortgang", { voortgang: "De bankjes zijn besteld. Zij komen in april." }, promised);
  await handle("voortgang", { voortgang: "De bankjes staan er sinds gisteren.", klaar: "ja" }, carriedOut);
  const handedOver = await sent();
  await act(handedOver.reference, "publiceren");
  await handle("overdragen", { naar: "report", bericht: "Dank u wel: u was de eerste die dit zag." }, handedOver);
  const [tidied, merged] = [await sent(), await sent()];
  await act(tidied.reference, "publiceren");
  await act(tidied.reference, "verbergen", { woorden: tidied.idea.story.split(".")[0], reden: "personal_data" });
  await act(merged.reference, "samenvoegen", { nummer: tidied.reference });
  const called = await post(url, "/overleg/nieuw", { dag: soon(3), plaats: "Stadhuis, kamer 3.12" }, { cookie: coordinator });
  const meeting = called.headers.location!.split("?")[0];
  for (const { reference } of [handled, handledAnew]) await post(url, `${meeting}/agenda`, { nummer: reference }, { cookie: coordinator });
  await post(url, `${meeting}/idee/${handled.reference}`, answer, { cookie: coordinator });
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
  const linkToStop = async ({ idea }: { idea: { email: string } }) => {
    const { links } = await site.mail(idea.email, "staat op de site");
    return new URL(links.find((link) => link.includes("/afmelden/"))!).pathname;
  };
  const listed = async (query: string) => /href="(\/initiatieven\/ZM-[^"]+)"/.exec((await ask(url, `/initiatieven?${query}`)).text)?.[1];
  return {
    draft: (await draftByHand(url, someIdea())).cookie,
    halfDraft: cookieOf(await post(url, "/idee", fields.what(someIdea()))),
    session,
    invited: await invitedCookie(site),
    stopMail: await linkToStop(tidied),
    stoppedMail: await linkToStop(published),
    fresh: () => staffCookie(site),
    admin,
    person: await personFor(site, await admin()),
    template,
    desk,
    paper,
    coordinator,
    specialist,
    handled: handled.reference,
    handledAnew: handledAnew.reference,
    meeting,
    unhelped: unhelped.receipt,
    looksAgain: looksAgain.receipt,
    carriedOut: carriedOut.receipt,
    promised: promised.reference,
    promisedLink: promised.receipt,
    handedOver: handedOver.receipt,
    handedOverPublic: `/initiatieven/${handedOver.reference}`,
    tidied: tidied.reference,
    merged: merged.receipt,
    receipt: fresh.receipt,
    mailed: new URL(mailed).pathname,
    asked: asked.receipt,
    askedReference: asked.reference,
    newReference: fresh.reference,
    published: `/initiatieven/${published.reference}`,
    answered: `/initiatieven/${unhelped.reference}`,
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
