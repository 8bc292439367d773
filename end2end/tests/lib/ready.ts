// What the pages of the tour need: ideas in every state, people of every role; made once per site.
import { ask, cookieOf, post } from "./http.ts";
import { dayFromNow, workingDay } from "./days.ts";
import { addPhoto, draftByHand, fields, referenceIn, sendByHand, someIdea } from "./idea.ts";
import { type Site, until } from "./site.ts";
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
  /** The numbers of a plan that the college has to weigh, and of one that it weighed and that is a project now. */
  atCollege: string;
  project: string;
  /** The private link and the address of what was no initiative. */
  handedOver: string;
  handedOverPublic: string;
  /** The number of one with hidden words, into which another one was merged; and the private link to that one. */
  tidied: string;
  /** An idea with a photo, its receipt, the moderator's page of that photo, and the cookie of a draft with one. */
  pictured: string;
  picturedReceipt: string;
  photo: string;
  withPhoto: string;
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

const made = new WeakMap<Site, Promise<Ready>>();

/** A browser asks to sign in: its cookie, and the link that was mailed. */
async function askToSignIn(site: Site, email: string) {
  const links = () => site.mails(email).flatMap((mail) => mail.links).filter((link) => link.includes("/inloggen/link/"));
  const known = links();
  const asking = cookieOf(await post(site.url, "/inloggen", { email, blijf: "ja" }));
  const link = await until(`a link to sign in for ${email}`, () => links().find((one) => !known.includes(one)));
  return { asking, signInLink: new URL(link).pathname };
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
  const sent = async (idea = someIdea(), withPhoto = false) => {
    const receipt = (await sendByHand(url, idea, undefined, withPhoto)).headers.location!;
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
  await handle("nemen", { van: "" });
  await handle("advies", { "aan-verkeer": "ja", "aan-vastgoed": "ja", adviesvraag: "Kunnen deze bankjes langs het pad staan?", voor: await workingDay(site, 4) });
  const answer = {
    versie: "0", uitkomst: "not_now", antwoord: "Wij vinden dit een goed idee. Dit jaar is er geen geld voor nieuwe bankjes.", tot: dayFromNow(200),
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
  const plan = async () => {
    const one = await sent();
    await act(one.reference, "publiceren");
    await handle("college", { beslist: await workingDay(site, 14) }, one);
    return one;
  };
  const [atCollege, project] = [await plan(), await plan()];
  const weighed = ["draagvlak", "waarde-voor-de-stad", "geld", "uitvoerbaar"].flatMap((one) => [[`weegt-${one}`, "yes"], [`waarom-${one}`, "Dit staat in het plan, en de buren zijn gevraagd."]]);
  await handle("weging", Object.fromEntries(weighed), project);
  await handle("antwoord", yes, project);
  await handle("antwoord/versturen", { versie: "1" }, project);
  for (const [stap, dagen] of [["Ontwerp met de buurt", 30], ["Aanleg van het plein", 120]] as const) await handle("stappen", { stap, "klaar-op": dayFromNow(dagen) }, project);
  const phase = /<option value="([0-9a-f-]{36})">Ontwerp/.exec((await ask(url, `/behandelen/${project.reference}`, { headers: { cookie: coordinator } })).text)![1];
  await handle("voortgang", { voortgang: "Het ontwerp is klaar. De buren kozen voor twee bomen.", "stap-klaar": phase }, project);
  const handedOver = await sent();
  await act(handedOver.reference, "publiceren");
  await handle("overdragen", { naar: "report", bericht: "Dank u wel: u was de eerste die dit zag." }, handedOver);
  const [tidied, merged] = [await sent(), await sent()];
  await act(tidied.reference, "publiceren");
  await act(tidied.reference, "verbergen", { woorden: tidied.idea.story.split(".")[0], reden: "personal_data" });
  await act(merged.reference, "samenvoegen", { nummer: tidied.reference });
  const pictured = await sent(someIdea(), true);
  const itsPage = (await ask(url, `/werk/${pictured.reference}`, { headers: { cookie: session } })).text;
  await act(pictured.reference, "publiceren");
  const photo = /href="(\/werk\/[^"]+\/foto\/[^"]+)"/.exec(itsPage)![1];
  await until("a photo to be made", async () => (await ask(url, photo.replace(/^.*\//, "/wijken/rokkeveen/fotos/"))).status === 200);
  const picturedIdea = someIdea();
  const withPhoto = (await draftByHand(url, picturedIdea)).cookie;
  await addPhoto(url, withPhoto, picturedIdea);
  const called = await post(url, "/overleg/nieuw", { dag: dayFromNow(3), plaats: "Stadhuis, kamer 3.12" }, { cookie: coordinator });
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
    atCollege: atCollege.reference,
    project: project.reference,
    handedOver: handedOver.receipt,
    handedOverPublic: `/initiatieven/${handedOver.reference}`,
    tidied: tidied.reference,
    pictured: pictured.reference,
    picturedReceipt: pictured.receipt,
    photo,
    withPhoto,
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
