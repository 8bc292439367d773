// Every page of the site in every state it can be in, ready to be opened.
import type { Page } from "@playwright/test";
import { forget, giveCookie } from "./http.ts";
import type { Ready } from "./ready.ts";
import type { Site } from "./site.ts";

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
  /** It has a small script of its own in the page. */
  script?: boolean;
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
  { name: "light table", path: () => "/wijken/rokkeveen/fotos" },
  { name: "light table with nothing", path: () => "/wijken/dorp/fotos" },
  { name: "light table, a photo", path: (ready) => ready.photo.replace(/^.*\//, "/wijken/rokkeveen/fotos/"), script: true },
  { name: "list", path: () => "/initiatieven", front: true },
  { name: "list narrowed", path: () => "/initiatieven?wijk=rokkeveen&volgorde=eerst-aan-de-beurt", front: true },
  { name: "list with nothing", path: () => "/initiatieven?q=xyzzy" },
  { name: "list with an unknown wijk", path: () => "/initiatieven?wijk=atlantis" },
  { name: "initiative that runs", path: (ready) => ready.published, front: true },
  { name: "initiative that was answered", path: (ready) => ready.answered, front: true },
  { name: "project", path: (ready) => `/initiatieven/${ready.project}` },
  { name: "initiative that is late", path: (ready) => ready.late, front: true },
  { name: "initiative with hidden words", path: (ready) => `/initiatieven/${ready.tidied}`, front: true },
  { name: "initiative taken back", path: (ready) => ready.takenBack, status: 410 },
  { name: "initiative handed over", path: (ready) => ready.handedOverPublic, status: 410 },
  { name: "initiative removed", path: (ready) => ready.removed, status: 410 },
  { name: "idea, what", path: () => "/idee", island: true, front: true },
  { name: "idea, what, for a wijk", path: () => "/idee?wijk=rokkeveen", island: true, front: true },
  { name: "idea, what, wrong", path: () => "/idee", then: send("/idee"), island: true, wrong: true },
  { name: "idea, what, on another track", path: () => "/idee?loper=rode-loper", island: true },
  { name: "idea, expired", path: () => "/idee?verlopen", island: true },
  { name: "idea, where", path: () => "/idee/waar", cookie: (ready) => ready.draft, island: true },
  { name: "idea, where, wrong", path: () => "/idee/waar", cookie: (ready) => ready.halfDraft, then: (page) => page.locator("#idee > .button-row > .button").first().click(), island: true, wrong: true },
  { name: "idea, where, with a photo", path: () => "/idee/waar", cookie: (ready) => ready.withPhoto, island: true },
  { name: "idea, check, with a photo", path: () => "/idee/controle", cookie: (ready) => ready.withPhoto },
  { name: "initiative with a photo", path: (ready) => `/initiatieven/${ready.pictured}` },
  { name: "receipt with a photo", path: (ready) => ready.picturedReceipt },
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
  { name: "account, mail", path: () => "/mijn/meldingen", cookie: (ready) => ready.account(), script: true },
  { name: "account, mail, wrong", path: () => "/mijn/meldingen", cookie: (ready) => ready.account(), then: chooseNothing, wrong: true },
  { name: "account, mail of staff", path: () => "/mijn/meldingen?gedaan=keuze", cookie: (ready) => ready.coordinator, script: true },
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
  { name: "queue, nothing found", path: () => "/werk?zoek=xyzzy", cookie: (ready) => ready.session, script: true },
  { name: "several at once", path: (ready) => `/werk/samen?idee-${ready.newReference}=ja`, cookie: (ready) => ready.session },
  { name: "several at once, wrong", path: (ready) => `/werk/samen?idee-${ready.newReference}=ja`, cookie: (ready) => ready.session, then: send("/samen/vraag"), wrong: true },
  { name: "item", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session },
  { name: "item, wrong", path: (ready) => `/werk/${ready.newReference}`, cookie: (ready) => ready.session, then: send("/vraag"), wrong: true },
  { name: "question", path: (ready) => `/werk/${ready.newReference}/vraag`, cookie: (ready) => ready.session },
  { name: "question, wrong", path: (ready) => `/werk/${ready.newReference}/vraag`, cookie: (ready) => ready.session, then: look(""), wrong: true },
  { name: "question, looked at", path: (ready) => `/behandelen/${ready.handled}/vraag`, cookie: (ready) => ready.coordinator, then: look("Hoeveel bankjes zijn het?") },
  { name: "queue, last hour", path: () => "/werk?weergave=net-gedaan", cookie: (ready) => ready.session },
  { name: "item with hidden words", path: (ready) => `/werk/${ready.tidied}`, cookie: (ready) => ready.session },
  { name: "item with a photo", path: (ready) => `/werk/${ready.pictured}`, cookie: (ready) => ready.session },
  { name: "photo", path: (ready) => ready.photo, cookie: (ready) => ready.session, script: true },
  { name: "photo, wrong", path: (ready) => ready.photo, cookie: (ready) => ready.session, script: true, then: (page) => page.locator('[value="onherkenbaar"]').click(), wrong: true },
  { name: "hide", path: (ready) => `/werk/${ready.newReference}/verbergen`, cookie: (ready) => ready.session },
  { name: "hide, wrong", path: (ready) => `/werk/${ready.newReference}/verbergen`, cookie: (ready) => ready.session, then: send("/verbergen"), wrong: true },
  { name: "merge", path: (ready) => `/behandelen/${ready.handled}/samenvoegen`, cookie: (ready) => ready.coordinator },
  { name: "merge, wrong", path: (ready) => `/werk/${ready.newReference}/samenvoegen`, cookie: (ready) => ready.session, then: send("/samenvoegen"), wrong: true },
  { name: "hand over", path: (ready) => `/werk/${ready.newReference}/overdragen`, cookie: (ready) => ready.session },
  { name: "hand over, wrong", path: (ready) => `/behandelen/${ready.handled}/overdragen`, cookie: (ready) => ready.coordinator, then: send("/overdragen"), wrong: true },
  { name: "item that waits", path: (ready) => `/werk/${ready.askedReference}`, cookie: (ready) => ready.session },
  { name: "in hand", path: () => "/behandelen?weergave=mijn", cookie: (ready) => ready.coordinator, script: true },
  { name: "in hand, board", path: () => "/behandelen?weergave=mijn&vorm=bord", cookie: (ready) => ready.coordinator, script: true },
  { name: "in hand, nothing", path: () => "/behandelen?weergave=mijn", cookie: (ready) => ready.specialist, script: true },
  { name: "away", path: () => "/behandelen/afwezig", cookie: (ready) => ready.specialist },
  { name: "away, wrong", path: () => "/behandelen/afwezig", cookie: (ready) => ready.specialist, then: send("/behandelen/afwezig"), wrong: true },
  { name: "in hand, narrowed", path: () => "/behandelen?weergave=mijn&zoek=bankjes", cookie: (ready) => ready.coordinator, script: true },
  { name: "in hand, narrowed, wrong", path: () => "/behandelen?weergave=mijn&zoek=bankjes", cookie: (ready) => ready.coordinator, then: send("/behandelen/filters"), wrong: true, script: true },
  { name: "in hand, item", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, script: true },
  { name: "in hand, item, wrong question", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/vraag"), wrong: true },
  { name: "in hand, item, nobody asked", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/advies"), wrong: true },
  { name: "in hand, item, given to nobody", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/afdeling"), wrong: true },
  { name: "in hand, item, wrong note", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.coordinator, then: send("/notities"), wrong: true },
  { name: "in hand, item to advise about", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.specialist, script: true },
  { name: "in hand, item to advise about, wrong", path: (ready) => `/behandelen/${ready.handled}`, cookie: (ready) => ready.specialist, then: send("/verkeer"), wrong: true },
  { name: "in hand, promised", path: () => "/behandelen?weergave=uitvoering", cookie: (ready) => ready.coordinator, script: true },
  { name: "in hand, item, promised", path: (ready) => `/behandelen/${ready.promised}`, cookie: (ready) => ready.coordinator },
  { name: "in hand, item, promised, wrong", path: (ready) => `/behandelen/${ready.promised}`, cookie: (ready) => ready.coordinator, then: send("/voortgang"), wrong: true },
  { name: "answer", path: (ready) => `/behandelen/${ready.handled}/antwoord`, cookie: (ready) => ready.coordinator },
  { name: "answer, wrong", path: (ready) => `/behandelen/${ready.handledAnew}/antwoord`, cookie: (ready) => ready.coordinator, then: send("/antwoord"), wrong: true },
  { name: "answer, checked", path: (ready) => `/behandelen/${ready.handled}/antwoord/controle`, cookie: (ready) => ready.coordinator },
  { name: "clocks", path: () => "/klokken", cookie: (ready) => ready.coordinator },
  { name: "in hand, item, at the college", path: (ready) => `/behandelen/${ready.atCollege}`, cookie: (ready) => ready.coordinator },
  { name: "in hand, item, at the college, wrong", path: (ready) => `/behandelen/${ready.handledAnew}`, cookie: (ready) => ready.coordinator, then: send("/college"), wrong: true },
  { name: "weighing", path: (ready) => `/behandelen/${ready.atCollege}/weging`, cookie: (ready) => ready.coordinator },
  { name: "weighing, wrong", path: (ready) => `/behandelen/${ready.atCollege}/weging`, cookie: (ready) => ready.coordinator, then: send("/weging"), wrong: true },
  { name: "in hand, item, project", path: (ready) => `/behandelen/${ready.project}`, cookie: (ready) => ready.coordinator },
  { name: "in hand, item, project, wrong", path: (ready) => `/behandelen/${ready.project}`, cookie: (ready) => ready.coordinator, then: send("/stappen"), wrong: true },
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
  { name: "figures, of another track", path: () => "/cijfers?loper=rode-loper" },
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
  await forget(page.context());
  const cookie = await stop.cookie?.(ready);
  if (cookie) await giveCookie(page.context(), site.url, cookie);
  const answer = await page.goto(site.url + (await stop.path(ready)));
  if (stop.then) {
    await Promise.all([page.waitForResponse((response) => response.request().isNavigationRequest()), stop.then(page, ready)]);
    await page.waitForLoadState();
  }
  return answer!.status();
}
