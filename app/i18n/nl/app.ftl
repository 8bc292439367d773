# Groene Loper: woorden op het scherm en in de mail. Kort, actief, "u", niveau B1.

## Datum
date-long = { weekday-name } { date-short }
weekday-name = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
time = { $hour }.{ $minute }
date-brief = { $weekday ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
} { date-short }
date-short = { $day } { month-name }
month-name = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}

## Dagen waarop de gemeente niet werkt
holiday-new-year = Nieuwjaarsdag
holiday-good-friday = Goede Vrijdag
holiday-easter-monday = Tweede Paasdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-whit-monday = Tweede Pinksterdag
holiday-christmas = Eerste Kerstdag
holiday-boxing-day = Tweede Kerstdag
day-off-weekend = weekend

## Hoe er geteld is
counted-days = { $days ->
    [1] Dat is 1 werkdag
   *[other] Dat zijn { $days } werkdagen
} na { $from }. Weekenden tellen niet mee.
counted-skipped = Ook deze dagen tellen niet mee: { $days }.
list-and = { $first } en { $last }

## Brieven
letter-greeting = Beste { $name },
letter-greeting-nameless = Beste lezer,
letter-closing = Met vriendelijke groet,
letter-automatic = Deze mail is automatisch verstuurd. Heeft u een vraag? Antwoord dan op deze mail.
letter-help = Of bel { $phone }. U kunt ook langskomen: { $address }.
letter-secret = De link is alleen voor u. Stuur hem niet door.
letter-follow = Volg mijn idee
letter-due = U heeft uiterlijk { $date } antwoord.
letter-fact-reference = Uw nummer
letter-fact-title = Uw idee
letter-receipt-subject = Wij hebben uw idee ontvangen: { $reference }
letter-receipt = Bedankt voor uw idee. Wij hebben het goed ontvangen. Deze mail is uw ontvangstbewijs.
letter-receipt-link = Met de link hieronder volgt u uw idee. U laat er ook mee zien dat dit e-mailadres van u is.
letter-receipt-sent = Dit heeft u gestuurd:
letter-receipt-not-you = Heeft u geen idee gestuurd? Gebruik de link dan niet, en laat het ons weten.
letter-invitation-subject = Werk mee aan Groene Loper van { $name }
letter-invitation = U bent uitgenodigd als medewerker van { $name }. Stel eerst de tweede stap in met een app op uw telefoon. Daarna kunt u aan het werk.
letter-invitation-button = Aan de slag
letter-invitation-until = De link werkt één keer, en niet meer na { $date }.
letter-draft-subject = Ga verder met uw idee
letter-draft = U wilt later verder met uw idee. Met deze link gaat u verder waar u gebleven was.
letter-draft-button = Verder met mijn idee
letter-draft-until = De link werkt tot { $date }. Daarna gooien wij uw tekst weg.
letter-draft-not-you = Heeft u hier niet om gevraagd? Dan hoeft u niets te doen.
letter-asked-subject = Vraag over uw idee { $reference }
letter-asked = Wij lazen uw idee ‘{ $title }’. Wij hebben er een vraag over:
letter-asked-clock = De klok voor ons antwoord staat stil tot u reageert. Reageer met de link, niet met een antwoord op deze mail. Onze vraag komt ook op de site, uw reactie niet.
letter-asked-button = Beantwoord de vraag
letter-published-subject = Uw idee staat op de site: { $reference }
letter-published = Iedereen kan uw idee ‘{ $title }’ nu lezen.
letter-published-button = Bekijk uw idee op de site
letter-published-private = Deze link is alleen voor u. Hiermee volgt u uw idee, of trekt u het in
letter-withdrawn-subject = Uw idee is ingetrokken: { $reference }
letter-withdrawn = U heeft uw idee ‘{ $title }’ ingetrokken. Wij laten het niet meer zien.
letter-withdrawn-not-you = Heeft u dit niet zelf gedaan? Laat het ons dan weten.
letter-withdrawn-again = U kunt altijd een nieuw idee sturen.

## Postbus van de proefsite
post-title = Postbus
post-text = Mail die deze proefsite verstuurt. Niets gaat echt de deur uit.
post-empty = Er is nog geen mail.
post-to = Aan
post-sent = Verstuurd
post-moment = { $date }, { $time } uur

## Stijl: alle onderdelen op één bladzijde, alleen op een proefsite
style-title = Stijl
style-lead = Alle onderdelen van de site, in elke toestand, met hun regels en hun HTML. Ze komen uit dezelfde functies als de echte bladzijden. De ideeën en cijfers zijn bedacht.
style-contents = Onderdelen
style-code = Code
style-on = op
style-wide = breed scherm: { $value }

style-colours = Kleuren
style-colours-rules = Gebruik de naam, nooit de waarde. Links staat de kleur in het licht, rechts die in het donker.
style-light-dark = Licht en donker
style-contrast = Contrast
style-contrast-rules = Deze kleuren mogen op elkaar. Tekst heeft minstens contrast 4,5 : 1, een rand of vorm met betekenis minstens 3 : 1.
style-contrast-text = Tekst, minstens 4,5 : 1
style-contrast-shape = Rand of vorm, minstens 3 : 1
style-letters = Letters
style-letters-rules = De site gebruikt de letters van het apparaat, zodat er niets geladen wordt. Koppen groeien mee met het scherm.
style-sizes = Maten
style-space = Ruimte
style-space-rules = Ruimte heeft een naam en groeit mee met het scherm. Wat u aanraakt, is minstens 44 pixels hoog.
style-names = Andere namen
style-names-rules = Onderdelen gebruiken deze namen. Ze verwijzen naar de kleuren en maten hierboven, zodat een gemeente haar eigen kan invullen.
style-names-all = Naam en waarde
style-names-open = Toon alle andere namen

style-headings = Koppen
style-headings-rules = Op een bladzijde staat één kop van niveau 1, en geen niveau wordt overgeslagen. Een kop zegt wat eronder staat.
style-heading-1 = Niveau 1
style-heading-2 = Niveau 2
style-heading-3 = Niveau 3
style-text = Tekst
style-text-rules = Een inleiding is één of twee zinnen. In kleine tekst staat nooit iets dat u moet weten.
style-text-lead = Inleiding
style-text-plain = Lopende tekst
style-text-meta = Kleine tekst
style-links = Links
style-links-rules = De tekst van een link zegt waar hij heen gaat. Een link die alleen staat, is 44 pixels hoog.
style-links-running = In een zin
style-links-beside = Naast een kop
style-buttons = Knoppen
style-buttons-rules = Een bladzijde heeft één sterke knop. Op een knop staat wat er gebeurt.
style-button-primary = Sterk
style-button-large = Sterk en groot
style-button-secondary = Rustig
style-button-danger = Niet terug te draaien
style-button-link = Als een link
style-button-row = Naast elkaar

style-line = Tekstveld
style-line-rules = Het label blijft staan als u typt. Hulp en fout staan boven het veld; een fout zegt wat u moet doen.
style-field-plain = Leeg
style-field-hint = Met hulp
style-field-filled = Ingevuld
style-field-wrong = Met fout
style-field-optional = Niet verplicht
style-area = Tekstvlak
style-area-rules = Voor meer dan één regel. Wat te lang is, wordt niet afgekapt: de site zegt hoeveel het te lang is.
style-select = Keuzelijst
style-select-rules = Voor meer keuzes dan er op een telefoon onder elkaar passen. Er is niets vooraf gekozen.
style-radio = Keuzerondjes
style-radio-rules = Voor een paar keuzes, zodat u ze alle ziet. De hele regel is aan te raken.
style-radio-hints = Met uitleg bij elke keuze

style-summary = Fouten bij elkaar
style-summary-rules = Staat boven het formulier als er iets mis is. De bladzijde opent daar, en elke regel is een link naar zijn veld.
style-summary-more = Twee fouten
style-notices = Meldingen
style-notices-rules = De woorden zeggen wat er is; kleur en rand komen erbij. Een melding verdwijnt niet vanzelf.
style-notice-info = Informatie
style-notice-success = Gelukt
style-notice-warning = Let op
style-notice-error = Fout
style-notice-title = Met kop en knop
style-message = Bericht in plaats van een bladzijde
style-message-rules = Zegt wat er is en wat u nu kunt doen. Wat u typte, blijft staan.
style-message-typed = Storing, met wat er getypt was

style-steps = Stappen van het formulier
style-steps-rules = De woorden zeggen bij welke stap u bent. De loper laat het alleen zien.
style-step = Stap { $number }
style-steps-after = Ernaast: wat daarna gebeurt
style-small = Kleine loper
style-small-rules = Op een kaart, als er veel klokken bij elkaar staan. De woorden op de kaart zeggen hetzelfde.
style-clock = De klok
style-clock-rules = Eén tegel per werkdag, van versturen tot antwoord. De tegels zijn voor het oog; kop, zin en stappen zeggen hetzelfde.
style-clock-start = Net verstuurd
style-clock-on-time = Op tijd
style-clock-last-day = Vandaag is de laatste dag
style-clock-late = Te laat
style-clock-paused = Staat stil
style-clock-went-on = Loopt weer na een vraag
style-clock-early = Eerder beantwoord
style-clock-answered-late = Te laat beantwoord
style-clock-folded = Heel lang: gelijke dagen zijn samengevouwen
style-speed = Snelheid van antwoorden
style-speed-rules = Eén cijfer voorop, nooit per persoon. Bij minder dan vijf antwoorden staat er geen cijfer.
style-speed-telling = Met cijfers
style-speed-too-few = Te weinig antwoorden
style-figures = Cijfers in een tabel
style-figures-rules = Een tabel die ook de grafiek is. Elke rij heeft dezelfde schaal: één vakje per werkdag. De getallen zeggen hetzelfde als het tapijt. Bij minder dan 5 antwoorden staat er geen cijfer.
style-figures-state = Op tijd, te laat, te weinig antwoorden en geen antwoorden
style-hero = Voorpagina
style-hero-rules = Eén zin, één knop, en de hele loper. De loper rolt uit, behalve voor wie minder beweging wil.
style-hero-state = Met de belofte van de gemeente

style-badges = Status
style-badges-rules = Het teken vult zich met de tijd, zodat kleur nooit het enige verschil is.
style-badges-all = Alle statussen
style-facts = Feiten
style-facts-rules = Naam en waarde onder elkaar. Wat leeg is, staat er niet.
style-facts-panel = In een vlak naast de tekst
style-course = Verloop
style-course-rules = Een vol rondje is van de gemeente, een open rondje van de indiener, een deur is het antwoord. Voor iedereen staat het nieuwste boven.
style-course-whole = Voor iedereen
style-course-talk = Vragen en reacties, voor indiener en medewerkers
style-answer = Antwoord
style-answer-rules = De kop is de uitkomst. Een nee heeft een reden en een ander voorstel.
style-answer-yes = Ja
style-answer-no = Nee

style-cards = Kaarten
style-cards-rules = De hele kaart is aan te raken, maar alleen de titel is een link. De laatste regel zegt wanneer het antwoord komt.
style-cards-list = Onder elkaar
style-cards-wide = Naast elkaar
style-filters = Zoeken en kiezen
style-filters-rules = Werkt zonder scripts. Wat u kiest, staat in het adres, zodat u het kunt bewaren of delen.
style-filters-state = Niets gekozen
style-more = Toon meer
style-more-rules = Een link naar de volgende bladzijde van de lijst. Op de laatste bladzijde staat hij er niet.
style-more-state = Er is meer
style-map = Kaart met lijst
style-map-rules = De kaart is voor het oog en de muis. De lijst zegt hetzelfde, ook voor toetsenbord en schermlezer.
style-map-with = Met kaart (bedachte omtrekken)
style-map-without = Zonder kaart
style-map-here = Eén wijk (bedachte omtrekken)

style-answers = Nalezen
style-answers-rules = Alles wat is ingevuld, met een link om het te wijzigen. Een fout staat op de plek van het antwoord.
style-answers-wrong = Met één fout
style-receipt = Ontvangstbewijs
style-receipt-rules = Laat zien wat is gestuurd en hoe de dagen zijn geteld. Het is goed af te drukken.
style-receipt-parts = Twee delen ervan
style-details = Uitklappen
style-details-rules = Voor wat bijna niemand nodig heeft. Dicht zegt het wat erin zit.
style-details-closed = Dicht
style-icons = Iconen
style-icons-rules = Een icoon staat naast woorden en zegt niets alleen. Het is zo hoog als de tekst en heeft de kleur ervan. Alle tekeningen staan in één bestand.
style-icons-all = Alle iconen
style-icons-words = Bij tekst
style-icons-button = In een knop
style-tabs = Weergaven
style-tabs-rules = Links naar dezelfde bladzijde met een andere keuze uit de lijst. Elke weergave heeft een eigen adres. Het getal telt wat erin staat.
style-tabs-state = De eerste is gekozen
style-toast = Wat net is gedaan
style-toast-rules = Bovenaan de bladzijde waar het werk verdergaat. De melding blijft staan tot u haar sluit of verdergaat. Een schermlezer leest haar voor zonder iets te onderbreken.
style-toast-next = Er is meer werk
style-toast-last = Dit was het laatste
style-dialog = Venster
style-dialog-rules = Voor uitleg waar u zelf om vraagt. Met Escape sluit u het, en u bent terug waar u was. Zonder scripts is de knop er niet.
style-dialog-open = Open
style-queue = Werkvoorraad
style-queue-rules = Een tabel op een breed scherm, kaarten op een telefoon. Wat haast heeft, heeft een streep en woorden.
style-queue-rows = Met ideeën
style-queue-empty = Leeg

style-breadcrumb = Kruimelpad
style-breadcrumb-rules = De weg terug naar de stad. De bladzijde zelf is geen link.
style-breadcrumb-two = Twee stappen diep
style-skip = Direct naar de inhoud
style-skip-rules = De eerste link van elke bladzijde. Hij is te zien als het toetsenbord erop staat.
style-skip-focus = Met het toetsenbord erop
style-language = Taal
style-language-rules = Elke taal noemt zichzelf. De gekozen taal is vet, en u blijft op dezelfde bladzijde.
style-language-chosen = Eén taal gekozen
style-frame = Kop en voet
style-frame-rules = Staan om deze bladzijde heen: bovenaan de gemeente, de taal en het menu, onderaan de hulp. Wie is ingelogd, ziet een balk met het eigen adres.
style-frame-visitor = Kop voor iedereen
style-frame-staff = Kop voor wie is ingelogd
style-frame-foot = Voet

style-sample-title-1 = Bankjes langs de vijver
style-sample-title-2 = Een zebrapad bij de school
style-sample-title-3 = Geveltuinen in de hele straat
style-sample-title-4 = Een ontmoetingsplek met moestuinen en een jeu-de-boulesbaan achter de school
style-sample-title-5 = Licht op het fietspad
style-sample-story = Rond de vijver is geen plek om te zitten. Veel buren lopen er elke dag. Wij schilderen de bankjes zelf.
style-sample-spot = De vijver bij het winkelcentrum
style-sample-hint = U kunt dit later nog veranderen.
style-sample-question = Wie onderhoudt de bankjes als ze oud worden?
style-sample-reply = Dat doen wij met de buren. Elk jaar in mei.
style-sample-yes = U mag de bankjes neerzetten. Wij brengen in april het hout en de verf.
style-sample-no = Onder de oever liggen kabels, daarom kan hier niets in de grond. Wij stellen voor de bankjes op het plein te zetten, op tien stappen van het water.

## Het kader van elke bladzijde
language-name = Nederlands
language-direction = ltr
decimal-sign = ,
product = Groene Loper
frame-skip = Direct naar de inhoud
frame-municipality = Gemeente { $name }
frame-language = Taal
frame-menu = Hoofdmenu
frame-initiatives = Ideeën
frame-neighbourhoods = Wijken
frame-send = Idee insturen
frame-work = Werk
frame-signed-in = U bent ingelogd als { $email }
frame-sign-out = Uitloggen
frame-help = Hulp nodig?
frame-call = Bel
frame-come = Of kom langs: { $address }.
frame-about = Over deze site
frame-mailbox = Postbus van deze proefsite
frame-style = Stijl van deze proefsite

## Berichten in plaats van een bladzijde
message-code = Fout { $code }
message-broken = Er ging iets mis. Probeer het later nog eens.
message-send-again = Opnieuw versturen
message-home = Naar de voorpagina
message-list = Bekijk alle ideeën
message-not-there = Deze bladzijde is er niet
message-not-there-text = Misschien is het adres verkeerd overgenomen. Of de bladzijde is weg.
message-withdrawn = Dit idee is ingetrokken
message-withdrawn-text = De indiener heeft het ingetrokken. Daarom laten wij het niet meer zien.
message-dead-link = Deze link werkt niet meer
message-dead-link-text = Kijk of u de hele link heeft overgenomen. Vraag anders een nieuwe link aan ons.
message-not-allowed = Deze bladzijde is niet voor u
message-not-allowed-text = Alleen medewerkers met de juiste rol kunnen hier komen. Bent u medewerker? Log dan in, met beide stappen.
message-wrong-method = Dit kan hier niet
message-wrong-method-text = Ga terug naar de voorpagina en probeer het opnieuw.
message-cross-site = Wij hebben dit niet aangenomen
message-cross-site-text = Het formulier kwam niet van deze site. Open de bladzijde opnieuw en verstuur het nog een keer.
message-too-large = Dit is te veel om te sturen
message-too-large-text = Wij hebben niets ontvangen. Maak uw tekst korter en probeer het opnieuw.
message-too-often = Wacht nog even
message-too-often-text = Dit is net te vaak gedaan. Misschien niet door u, maar door iemand op hetzelfde netwerk of met hetzelfde mailadres. Wij hebben nu niets ontvangen. U kunt het om { $time } uur weer proberen.
message-unavailable = Er is een storing bij ons
message-unavailable-text = Wij hebben nu niets ontvangen. Probeer het over een paar minuten opnieuw.

## Formulieren
form-error = Fout:
form-error-title = Fout: { $title }
form-errors = { $count ->
    [one] Nog één ding
   *[other] Nog { $count } dingen
}
form-optional = (niet verplicht)
form-choose = Maak een keuze
form-room = U kunt { $most } tekens gebruiken.
form-too-long = ‘{ $field }’ is { $over ->
    [one] 1 teken
   *[other] { $over } tekens
} te lang. Er passen { $most } tekens in.
form-invisible = Wij hebben onzichtbare tekens weggehaald. Lees de tekst na en ga verder.
form-next = Verder
form-back = Terug
form-change = Wijzig

## Een idee insturen
step-number = Stap { $number } van { $all }:
step-number-short = stap { $number } van { $all }
step-what = Wat
step-where = Waar
step-who = Wie
step-check = Controleren en versturen
idea-heading-what = Wat is uw idee?
idea-heading-where = Waar is het?
idea-heading-who = Wie bent u?
idea-heading-check = Klopt dit?
idea-title = Uw idee in één zin
idea-title-hint = Bijvoorbeeld: bankjes langs de vijver
idea-title-missing = Schrijf uw idee in één zin op.
idea-title-short = Schrijf uw idee iets langer op: minstens { $least } tekens.
idea-story = Vertel er meer over
idea-story-hint = Voor wie is het? Waarom is het goed? Iedereen kan dit later lezen: zet er geen telefoonnummer, adres of naam van een ander in.
idea-story-missing = Vertel iets meer over uw idee.
idea-story-short = Vertel iets meer: minstens { $least } tekens.
idea-need = Wat is er nodig van de gemeente?
idea-need-missing = Kies wat er nodig is van de gemeente.
idea-theme = Waar gaat het over?
idea-theme-missing = Kies waar uw idee over gaat.
idea-neighbourhood = In welke wijk?
idea-neighbourhood-missing = Kies een wijk.
idea-neighbourhood-unknown = Deze wijk is niet van { $name }. Kies een wijk uit de lijst.
idea-spot = Straat of plek
idea-spot-hint = Bijvoorbeeld: de vijver bij het winkelcentrum. Zet hier geen huisnummer neer.
idea-choice-unknown = Deze keuze bestaat niet. Kies er een uit de lijst.
idea-name = Uw naam
idea-name-missing = Vul uw naam in.
idea-name-short = Vul uw naam in: minstens { $least } letters.
idea-email = Uw e-mailadres
idea-email-hint = Hier sturen wij het antwoord naartoe. Alleen medewerkers van de gemeente zien het.
idea-email-missing = Vul uw e-mailadres in.
idea-email-malformed = Dit is geen e-mailadres. Bijvoorbeeld: naam@voorbeeld.nl
idea-email-foreign = Wij kunnen niet mailen naar een adres met bijzondere letters vóór de @. Gebruik een ander adres.
idea-shown-as = Hoe staat uw naam bij het idee?
idea-shown-as-missing = Kies hoe uw naam bij het idee staat.
idea-party = U stuurt dit als
idea-party-missing = Kies wat u bent: bewoner, vereniging, ondernemer of overheid.
idea-empty = Niet ingevuld
idea-later = Later verder? Bewaar uw idee en krijg een link per mail.
track-chosen = U stuurt dit in op de { $name }. { $who }.
idea-send = Verstuur mijn idee
idea-due-before = Verstuurt u nu?
idea-due = Dan heeft u uiterlijk { $date } antwoord.
need-nothing = Niets
need-nothing-hint = U doet het zelf en wilt het laten weten.
need-advice = Advies
need-advice-hint = Iemand denkt met u mee.
need-permission = Toestemming
need-permission-hint = U wilt iets doen op straat of in een park.
need-money = Geld
need-money-hint = U vraagt een bijdrage voor uw plan.
need-action = Dat de gemeente iets doet
need-action-hint = Bijvoorbeeld iets plaatsen of veranderen.
party-citizen = Bewoner
party-civil-society = Vereniging, stichting of school
party-market = Ondernemer
party-government = Overheid
shown-as-first = Alleen mijn voornaam
shown-as-full = Mijn hele naam
shown-as-nameless = Zonder naam
follows-title = Wat gebeurt er daarna?
follows-now = Meteen
follows-now-text = U krijgt een ontvangstbewijs.
follows-after = Binnen { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
follows-read = Uw idee is gelezen.
follows-answer = U heeft antwoord.
notice-expired = Uw concept was er niet meer. Wat u net typte, hebben wij bewaard. Vul de rest opnieuw in.
notice-not-received = Er is een storing bij ons. Wij hebben dit niet ontvangen. Uw tekst staat hieronder. Probeer het over een minuut opnieuw.
notice-stale = Uw tekst is intussen veranderd, misschien in een ander venster. Lees hem na en verstuur dan.
notice-link-mailed = Wij sturen u een mail met een link. Niets gekregen? Kijk bij uw ongewenste mail.
notice-link-too-soon = Wij stuurden net al een mail. Wacht een minuut en probeer het dan opnieuw.
later-title = Ga later verder
later-text = Wij bewaren uw idee tot { $date }. Daarna gooien wij het weg. Wilt u op een ander apparaat verder? Dan sturen wij u een link.
later-email-hint = Wij sturen hier alleen deze link naartoe.
later-send = Stuur mij de link
later-go-on = Verder met mijn idee

## Werk van de moderator
breadcrumb = Kruimelpad
queue-title = Werkvoorraad
queue-views = Weergave van de werkvoorraad
queue-view-read = Te lezen
queue-view-waiting = Wacht op reactie
queue-view-all = Alles
queue-caption = { $count ->
    [one] 1 idee wacht op u.
   *[other] { $count } ideeën wachten op u. Wat het eerst gelezen moet zijn, staat bovenaan.
}
queue-caption-waiting = { $count ->
    [one] 1 idee wacht op een reactie van de indiener. De klok staat stil.
   *[other] { $count } ideeën wachten op een reactie van de indiener. De klok staat stil.
}
queue-caption-all = { $count ->
    [one] 1 idee.
   *[other] { $count } ideeën. Wat op de indiener wacht, staat onderaan.
}
queue-empty = Alles is gelezen. Er wacht niets op u.
queue-empty-waiting = Geen enkel idee wacht op een reactie.
done-published = Gepubliceerd:
done-published-follows = De indiener krijgt een mail.
done-asked = Vraag verstuurd:
done-asked-follows = De klok staat stil tot er een reactie is.
queue-next = Volgende:
keys-open = Toetsen
keys-title = Toetsen in de lijst
keys-where = Ga met Tab naar een idee in de lijst. Daar werken deze toetsen.
keys-next = Volgende idee
keys-previous = Vorige idee
keys-first = Eerste idee
keys-last = Laatste idee
keys-enter = Open het idee
key-home = Home
key-end = End
key-enter = Enter
keys-help = Deze uitleg
dialog-close = Sluit
toast-close = Sluit deze melding
queue-initiative = Idee
queue-read-before = Uiterlijk lezen
queue-answer-before = Uiterlijk antwoord
queue-neighbourhood = Wijk
queue-status = Status
queue-read = gelezen
queue-paused = klok staat stil
queue-since = sinds { $date }
queue-status-waiting = Wacht op reactie
queue-status-new = Nieuw
queue-status-replied = Heeft geantwoord
days-today = vandaag
days-left = nog { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
days-late = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
} te laat
item-story = Het idee
item-facts = Gegevens
item-need = Nodig
item-theme = Onderwerp
item-neighbourhood = Wijk
item-track = Loper
item-spot = Plek
item-party = Stuurt dit als
item-shown-as = Naam bij het idee
item-nameless = Zonder naam
item-author = Naam, niet openbaar
item-email = E-mail, niet openbaar
item-confirmed = bevestigd
item-unconfirmed = nog niet bevestigd
item-read-on = Gelezen op { $date }.
item-read-before = Lees dit uiterlijk { $date } ({ $left }).
item-answer-before = Antwoord uiterlijk { $date } ({ $left }).
item-paused = De klok staat stil sinds { $date }. De indiener is aan zet.
item-talk = Vragen en reacties
item-question = Onze vraag
item-reply = Reactie van de indiener
item-publish-title = Zet op de site
item-publish-text = Iedereen ziet dan het idee en de klok. De indiener krijgt een mail.
item-publish = Publiceer
item-ask-title = Stel een vraag
item-ask-text = De klok staat stil tot er een reactie is. De vraag komt later op de openbare pagina.
item-your-question = Uw vraag aan de indiener
item-question-hint = Vraag één ding tegelijk, in gewone woorden.
item-question-missing = Schrijf uw vraag op.
item-question-short = Schrijf uw vraag iets langer op: minstens { $least } tekens.
item-ask = Verstuur de vraag
item-too-late = Dit kan niet meer. Een collega was u voor, of de indiener heeft het idee ingetrokken.
invitation-title = Welkom bij Groene Loper
invitation-text = U bent uitgenodigd als medewerker van { $name }. Deze link werkt één keer.
invitation-start = Aan de slag

## De klok en de loper
carpet-today = vandaag
carpet-now = nu
carpet-received = Ontvangen
carpet-read = Gelezen
carpet-answered = Antwoord
carpet-by = uiterlijk { $date }
carpet-since = sinds { $date }
carpet-after-reply = na de reactie
clock-due = Antwoord uiterlijk
clock-was-due = Antwoord was beloofd op
clock-paused = De klok staat stil
clock-done = Beantwoord in { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
clock-done-same-day = Beantwoord op dezelfde dag
clock-words-left = Er { $days ->
    [one] is nog 1 werkdag
   *[other] zijn nog { $days } werkdagen
}. Weekenden en feestdagen tellen niet mee.
clock-words-today = Vandaag is de laatste dag voor het antwoord.
clock-words-passed = De laatste werkdag voor het antwoord is voorbij. Dat spijt ons.
clock-words-late = Wij zijn { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
} te laat. Dat spijt ons.
clock-words-paused = Wij hebben een vraag gesteld. Tot de reactie telt de tijd niet mee.
clock-words-done = Beloofd was: uiterlijk { $date }. Het antwoord kwam op die dag.
clock-words-done-early = Beloofd was: uiterlijk { $date }. Het antwoord kwam { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
} eerder.
clock-words-done-late = Beloofd was: uiterlijk { $date }. Het antwoord kwam { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
} te laat. Dat spijt ons.
clock-words-done-plain = Het antwoord staat hieronder.
clock-question = Onze vraag: { $question }

## Ontvangstbewijs en eigen link
receipt-title = Wij hebben uw idee.
receipt-number = Uw nummer
receipt-idea = Uw idee
receipt-story = Uw verhaal
receipt-sent = Dit heeft u gestuurd
receipt-counted = Zo hebben wij geteld
receipt-sent-on = Verstuurd
receipt-at = { $date }, { $time } uur
receipt-counts-from = Telt vanaf het begin van
receipt-not-counted = { $reason } telt niet
receipt-weekends = { $count ->
    [one] 1 weekend telt niet
   *[other] { $count } weekenden tellen niet
}
receipt-weekend-days = zaterdag en zondag
receipt-working-days = Werkdag { $days }
receipt-link = Uw eigen link
receipt-link-text = Bewaar deze link. Hiermee volgt u uw idee en leest u het antwoord. Deel de link niet.
follow-title = Zo staat het met uw idee
follow-withdrawn-title = U heeft uw idee ingetrokken
follow-withdrawn-text = Wij doen er niets meer mee. Het staat niet meer op de site.
follow-public-page = Bekijk uw idee op de site
follow-confirmed = Dank u. Uw e-mailadres is bevestigd.
follow-replied = Dank u. Wij hebben uw reactie. De klok loopt weer.
follow-withdrawn = Uw idee is ingetrokken. U krijgt daarvan een mail.
follow-not-received = Er is een storing bij ons. Wij hebben uw reactie niet ontvangen. Uw tekst staat hieronder. Probeer het opnieuw.
follow-confirm-title = Is dit uw e-mailadres?
follow-confirm-text = { $email } Wij sturen het antwoord naar dit adres.
follow-confirm = Ja, dit adres klopt
follow-look-in-mail = Wij sturen u nu een mail op { $email }. Open de link in die mail en druk op de knop. Dan weten wij dat het adres klopt.
follow-question-title = Wij hebben een vraag
follow-question-text = Tot uw reactie staat de klok stil. Onze vraag komt ook op de site, uw reactie niet.
follow-reply-label = Uw reactie
follow-reply-hint = Alleen medewerkers van de gemeente lezen dit.
follow-reply-missing = Schrijf uw reactie op.
follow-reply = Verstuur mijn reactie
withdraw-title = Toch niet?
withdraw-text = U kunt uw idee intrekken. Wij stoppen er dan mee en halen het van de site.
withdraw-open = Ik wil mijn idee intrekken
withdraw-sure = Dit kunt u niet terugdraaien.
withdraw = Trek mijn idee in

## Het concept dat zichzelf bewaart
keeper-missing = Nog nodig:
keeper-complete = Alles is ingevuld. U kunt verder.
keeper-kept = Bewaard om
keeper-not-kept = Niet bewaard. Typ gerust door: wij proberen het zo opnieuw.
keeper-room = U kunt nog # tekens gebruiken.
keeper-over = Dit is # tekens te lang.
short-title = uw idee in één zin
short-story = uw verhaal
short-need = wat er nodig is
short-theme = waar het over gaat
short-neighbourhood = de wijk
short-name = uw naam
short-email = uw e-mailadres
short-shown-as = hoe uw naam erbij staat
short-party = als wie u dit stuurt

## Ideeën voor iedereen
status-received = Ontvangen
status-published = In behandeling
status-at-table = Aan tafel
status-answered = Beantwoord
status-carried-out = Uitgevoerd
status-withdrawn = Ingetrokken
status-waiting = Wacht op reactie
status-late = Te laat
author-citizen = een bewoner
author-civil-society = een vereniging, stichting of school
author-market = een ondernemer
author-government = de overheid
card-due = Antwoord uiterlijk { $date }
card-was-due = Antwoord was beloofd op { $date }
card-paused = De klok staat stil sinds { $date }
card-answered = Antwoord na { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
card-answered-same-day = Antwoord op dezelfde dag
outcome-yes-we-do = Ja, wij doen het
outcome-yes-you-do = Ja, u doet het en wij helpen
outcome-partly = Voor een deel
outcome-not-now = Nu niet, later wel
outcome-no = Nee, wel een ander voorstel
event-received = Idee ingestuurd
event-asked = De gemeente stelde een vraag. Tot de reactie loopt de klok niet.
event-replied = De indiener reageerde. De klok loopt weer.
event-published = Op de site gezet
event-at-table = Besproken met alle afdelingen samen
event-answered = Antwoord
event-answered-with = Antwoord: { $answer }
event-carried-out = Uitgevoerd
event-withdrawn = Ingetrokken door de indiener
item-by = Idee van { $name }, { $date }
item-demonstration = Voorbeeld: dit idee is bedacht om te laten zien hoe de site werkt.
item-course = Wat er is gebeurd
item-about = Over dit idee
list-title = Ideeën in { $name }
list-description = Wat bewoners van { $name } willen doen of veranderen, en wanneer de gemeente antwoordt.
list-more-choices = Meer keuzes
list-late = Te laat
list-words = Zoek op woorden
list-all-neighbourhoods = Alle wijken
list-all-themes = Alle onderwerpen
list-status = Hoe staat het ervoor?
list-all = Alles
list-order = Volgorde
list-newest = Nieuwste eerst
list-soonest = Antwoord het eerst nodig
list-show = Toon ideeën
list-clear = Wis keuzes
screen-label = Bladeren door de lijst
screen-next = Volgende
screen-first = Naar het begin
screen-end = Hier staat niets meer. De rest van de lijst staat aan het begin.
list-more = Toon meer
list-more-label = Meer ideeën
list-feed = Volg deze lijst als feed (Atom)
list-empty = Wij vonden niets
list-empty-text = Er is geen idee dat past bij uw keuzes. Kies iets anders, of stuur zelf een idee.
list-unknown = Eén van uw keuzes bestaat hier niet. Die hebben wij weggelaten.
city-button = Ik heb een idee

## Stad en wijken
city-page-title = Groene Loper { $name }: uw idee krijgt antwoord
city-title = Uw idee voor de straat krijgt binnen { $days } werkdagen antwoord.
city-neighbourhoods = Wat speelt er in uw wijk?
city-new = Nieuwe ideeën
city-nothing-new = Er staat nog geen idee op de site. Stuur het eerste in.
hero-today = Vandaag
hero-today-text = U stuurt uw idee. U krijgt meteen een ontvangstbewijs.
hero-read = De { $who } of een collega heeft uw idee gelezen.
hero-answer = U heeft antwoord. Een nee krijgt u met de reden en een ander voorstel.
map-count = { $count ->
    [0] nog geen idee
    [one] 1 idee
   *[other] { $count } ideeën
}
map-source = Kaart: CBS en Kadaster, CC BY 4.0
speed-title = Zo snel antwoordt de gemeente
speed-lead = { $median ->
    [one] werkdag
   *[other] werkdagen
}. Binnen die tijd kreeg de helft van de indieners antwoord. Beloofd is { $days }.
speed-half = De helft binnen
speed-ninety = 9 van de 10 binnen
speed-within = Op tijd
speed-days = { $days ->
    [one] werkdag
   *[other] werkdagen
}
speed-over = Over { $count } antwoorden in de laatste 12 maanden.
speed-overdue = { $count ->
    [0] Niemand wacht te lang.
    [one] Op dit moment wacht 1 indiener te lang. Die telt mee als te laat.
   *[other] Op dit moment wachten { $count } indieners te lang. Die tellen mee als te laat.
}
speed-too-few = Er zijn nog te weinig antwoorden voor een eerlijk cijfer. Beloofd is: binnen { $days } werkdagen.
neighbourhoods-title = De wijken van { $name }
wijk-description = Ideeën van bewoners van { $name }, en hoe snel de gemeente antwoordt.
wijk-lead = { $all ->
    [one] Eén idee van een bewoner.
   *[other] { $all } ideeën van bewoners.
} { $waiting ->
    [0] Alle ideeën hebben antwoord.
    [one] Eén idee wacht nog op antwoord.
   *[other] { $waiting } ideeën wachten nog op antwoord.
}
wijk-button = Ik heb een idee voor { $name }
wijk-speed = Zo snel krijgt { $name } antwoord
wijk-nothing = Er staat nog geen idee uit { $name } op de site.
wijk-all = Alle ideeën in { $name }
wijk-others = Bekijk de andere wijken
message-used-invitation = Deze uitnodiging werkt niet meer
message-used-invitation-text = Zij is al gebruikt, of te oud. Heeft u haar zelf gebruikt? Dan kunt u gewoon inloggen.
letter-moved = U stuurde dit { $why ->
    [weekend] in het weekend
    [day-off] op een vrije dag
   *[late] na sluitingstijd
  }. Daarom telt het vanaf { $date }.
receipt-waited = De klok stond stil terwijl wij op u wachtten. Daarom is de dag van het antwoord opgeschoven. Zolang wij wachten, is er nog geen nieuwe dag.
clock-words-waited = Dagen waarop wij op de indiener wachtten, telden niet mee.
follow-withdrawn-unseen = Wij doen er niets meer mee. Het stond nog niet op de site.
counting-link = Zo tellen wij werkdagen
counting-title = Zo tellen wij werkdagen
counting-rule = Een werkdag is maandag tot en met vrijdag. Vrije dagen tellen niet mee. De dag na het versturen is werkdag 1. Stuurt u iets na sluitingstijd, in het weekend of op een vrije dag? Dan telt het vanaf de volgende werkdag.
counting-pause = Stelt de gemeente een vraag aan de indiener? Dan staat de klok stil tot de reactie.
counting-hours = Openingstijden
counting-open = Van { $from } tot { $until } uur
weekdays = { $first } tot en met { $last }
counting-days = Deze dagen tellen niet mee in { $year }

## Cijfers
month-year = { month-name } { $year }
figures-link = Cijfers
figures-description = Hoe snel de gemeente { $name } antwoordt op ideeën van bewoners: per maand, wijk en afdeling.
figures-narrow = Kies een wijk, afdeling of jaar
figures-unit = Afdeling
figures-all-units = Alle afdelingen
figures-period = Periode
figures-last-year = De laatste 12 maanden
figures-show = Toon cijfers
figures-months = { $from } tot en met { $until }
figures-lead = { $days ->
    [0] De helft van de ideeën had dezelfde werkdag antwoord.
    [one] De helft van de ideeën had binnen 1 werkdag antwoord.
   *[other] De helft van de ideeën had binnen { $days } werkdagen antwoord.
}
figures-ninety = { $days ->
    [0] 9 van de 10 hadden dezelfde werkdag antwoord.
    [one] 9 van de 10 hadden binnen 1 werkdag antwoord.
   *[other] 9 van de 10 hadden binnen { $days } werkdagen antwoord.
}
figures-promise = Beloofd is: binnen { $days } werkdagen.
figures-answers = Antwoorden
figures-open = Wacht nu op antwoord
figures-late = Nu te laat
figures-still-late = Nog steeds te laat
figures-late-short = Nu te laat
figures-how = Op tijd is: antwoord binnen { $days } werkdagen. Wat te laat is en nog wacht, telt mee als niet op tijd.
figures-month-of = Een antwoord telt in de maand waarin het kwam. Wat nog wacht, telt in de maand van de beloofde dag. Wie om een tweede antwoord vraagt, telt daarmee opnieuw.
figures-to-late = Wat nu te laat is, en hoe dat komt
figures-file = Deze cijfers als bestand (CSV)
figures-legend = Elk vakje is een werkdag. Geweven: zo snel had de helft antwoord. Gestreept: zo snel hadden 9 van de 10 antwoord. Het deurtje staat op de beloofde dag.
figures-by-month = Per maand
figures-month = Maand
figures-by-wijk = Per wijk
figures-by-unit = Per afdeling
figures-unread = Een antwoord telt bij wie het gaf. Wat nog niet op de site staat, is nog bij geen afdeling.
figures-too-few = Te weinig antwoorden
figures-none = Geen antwoorden
figures-few-rule = Bij minder dan 5 antwoorden geven wij geen cijfer. Het zou te veel zeggen over één idee.
figures-days = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
speed-more = Alle cijfers
late-title = Wat te laat is, en hoe dat komt
late-lead = { $count ->
    [one] Eén idee had al antwoord moeten hebben.
   *[other] { $count } ideeën hadden al antwoord moeten hebben.
}
late-unseen = { $count ->
    [one] Eén daarvan staat nog niet op de site, en dus ook niet hier.
   *[other] { $count } daarvan staan nog niet op de site, en dus ook niet hier.
}
late-none = Alle ideeën zijn op tijd. Niets is nu te laat.
late-text = Hier ziet u per idee waar de werkdagen bleven: waarop het wachtte, en bij wie.
late-everywhere = Bekijk alle wijken
late-reading = Tot het gelezen was en op de site stond
late-with = Bij { $unit }
late-advice = Tot een afdeling advies gaf
late-table = Tot het overleg van alle afdelingen
late-college = Bij het { $college }
late-author = Tot de indiener reageerde (telt niet mee)
criteria-title = Waar wij op letten
criteria-link = Waar wij op letten bij een idee
criteria-text = Zegt de gemeente ‘nee’ of ‘nu niet’? Dan noemt zij één van deze redenen, en wat wel kan. Zo weet u vooraf waar wij op letten.
criteria-version = Versie { $version }. Deze geldt sinds { $date }.
college-larger = Grote plannen
college-larger-text = Over grote plannen beslist het { $college }. Het weegt elk plan op deze punten. De dag van het besluit staat bij het plan.
college-conditions = Waar grote plannen op worden gewogen
weighed-title = Zo woog het { $college } dit plan
met-yes = Voldoet
met-partly = Voldoet voor een deel
met-no = Voldoet niet
project-title = Zo voeren wij het uit
project-how-far = { $done } van de { $all } stappen { $done ->
    [one] is
   *[other] zijn
  } klaar.
project-owner = Wie dit doet: { $unit }.
phase-done = Klaar op { $date }
phase-until = Klaar uiterlijk { $date }
phase-late = Had klaar moeten zijn op { $date }
track-text = { $who }. Antwoord binnen { $days } werkdagen.


## Inloggen
frame-sign-in = Inloggen
sign-in-title = Inloggen
sign-in-text = U heeft geen wachtwoord nodig. Wij mailen u een code.
sign-in-email = Uw e-mailadres
sign-in-stay = Blijf ingelogd op dit apparaat
sign-in-stay-hint = Kies dit alleen op een telefoon of computer van uzelf.
sign-in-mail = Mail mij een code
sign-in-expired = De code werkt niet meer. Vraag een nieuwe.
code-title = Vul de code in
code-text = Wij stuurden een mail naar { $email }. Daarin staat een code van zes cijfers.
code-label = Code uit de mail
code-hint = Bijvoorbeeld 123 456
code-send = Log in
code-wrong = { $tries ->
    [1] Dit is niet de code uit de mail. U kunt het nog één keer proberen.
   *[other] Dit is niet de code uit de mail. U kunt het nog { $tries } keer proberen.
}
code-malformed = Vul de zes cijfers uit de mail in.
code-no-mail = Geen mail gekregen?
code-until = Kijk ook bij ongewenste mail. De code werkt tot { $time } uur, en u kunt hem { $tries } keer proberen.
code-again = Vraag een nieuwe code
link-text = U logt op dit apparaat in als { $email }.
link-stay = U blijft hier ingelogd, tot u uitlogt.
link-visit = U blijft ingelogd tot u de browser sluit.
link-send = Log in
message-used-sign-in = Deze link werkt niet meer
message-used-sign-in-text = Hij is al gebruikt, of ouder dan tien minuten. Vraag een nieuwe bij ‘Inloggen’.
letter-sign-in-subject = Inloggen bij Groene Loper van { $name }
letter-sign-in = U wilt inloggen. Vul deze code in op de bladzijde waar u om de code vroeg:
letter-sign-in-code = Uw code
letter-sign-in-link = Of log in op dit apparaat, met deze knop:
letter-sign-in-button = Log in
letter-sign-in-until = De code en de knop werken tot { $time } uur, en maar één keer. Geef de code aan niemand. Wij vragen er nooit om.
letter-sign-in-not-you = Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Zonder deze mail kan niemand met uw adres inloggen.

## Inloggen bij een ander
provider-sign-in = Inloggen met { $name }
provider-other = Andere manieren om in te loggen
provider-leave = U gaat naar { $name }
provider-leave-text = Daar logt u in. Daarna komt u hier terug.
provider-leave-link = Ga naar { $name }
provider-confirm = Bevestig uw e-mailadres
provider-confirm-text = U bent ingelogd met { $name }. Wij weten nog niet welk e-mailadres van u is. Daarom mailen wij u een code.
provider-confirm-why = Dit is maar één keer nodig. De volgende keer bent u meteen ingelogd.
provider-out = U bent uitgelogd
provider-out-text = Bij { $name } bent u misschien nog ingelogd. Gebruiken anderen deze computer ook? Log dan ook daar uit.
provider-out-link = Log uit bij { $name }
provider-again = Ga naar inloggen
provider-refused = U bent niet ingelogd
provider-refused-text = Het inloggen is gestopt. Probeer het nog eens, of log in met uw mail.
provider-failed = Het inloggen is niet gelukt
provider-failed-text = Begin opnieuw, in deze browser. U heeft daarna tien minuten de tijd. Of log in met uw mail.
provider-down = Zo kunt u nu niet inloggen
provider-down-text = De andere site geeft geen goed antwoord. Dat ligt niet aan u. Probeer het later nog eens, of log in met uw mail.
provider-no-role = U kunt hier nog niet werken
provider-no-role-text = U zit niet in een groep die hier mag werken. Vraag het uw beheerder. Wilt u een idee sturen? Dan hoeft u niet in te loggen.

## Wie is ingelogd
account-title = Mijn Groene Loper
account-text = Hier ziet u wat u stuurde, en waar u bent ingelogd.
account-ideas = Mijn ideeën
account-no-ideas = U heeft nog geen idee gestuurd met dit e-mailadres.
account-devices = Waar u bent ingelogd
account-devices-text = Ziet u een apparaat dat u niet kent? Log het uit.
account-device-unknown = Onbekende browser
account-device-this = dit apparaat
account-device-stays = Blijft ingelogd.
account-device-visit = Tot de browser sluit.
account-device-seen = Laatst gebruikt op
account-device-end = Log uit
account-end-others = Log uit op alle andere apparaten
account-ended = Het apparaat is uitgelogd.
account-ended-others = Alle andere apparaten zijn uitgelogd.
message-sign-in = Log in als medewerker
message-signed-out = U bent niet meer ingelogd
message-signed-out-text = Log in om verder te gaan.
message-sign-in-again = Log in
message-second-step = Ga naar de tweede stap
message-sign-in-first = Log eerst in: dat gaat in een nieuw tabblad. Kom daarna hier terug en verstuur opnieuw wat u schreef.

## De tweede stap
second-title = Vul de code van uw app in
second-text = Dit is de tweede stap van het inloggen. Open uw authenticator-app en neem de code over.
second-label = Code uit uw app
second-send = Ga verder
second-not-now = Niet nu
second-malformed = Vul de zes cijfers in die uw app toont.
second-wrong = { $tries ->
    [0] Deze code klopt niet, of is al gebruikt. U kunt het nu niet meer proberen. Wacht een kwartier.
    [1] Deze code klopt niet, of is al gebruikt. U kunt het nog één keer proberen.
   *[other] Deze code klopt niet, of is al gebruikt. U kunt het nog { $tries } keer proberen.
}
second-too-often = Er is te vaak een verkeerde code ingevuld. Probeer het na { $time } uur opnieuw.
second-no-phone = Heeft u uw telefoon niet bij u?
second-recovery = Herstelcode
second-recovery-hint = Bijvoorbeeld 4k7m-92xa-c0pt-8whe
second-recovery-send = Log in met deze herstelcode
second-recovery-malformed = Vul de hele herstelcode in: zestien letters en cijfers.
second-no-recovery = Heeft u ook geen herstelcodes meer? Vraag uw beheerder om uw tweede stap te wissen. Daarna stelt u hem opnieuw in.
set-up-title = Stel uw tweede stap in
set-up-text = Als medewerker logt u in met twee stappen: eerst uw mail, dan een code van uw telefoon. Zo kan niemand anders bij uw werk.
set-up-app = Een authenticator-app is een gratis app op uw telefoon, die elke halve minuut een nieuwe code toont. Heeft u er nog geen? Vraag uw ICT-afdeling welke u mag gebruiken.
set-up-scan = Voeg in de app een account toe en scan het blok hieronder.
set-up-type = Vul daarna de zes cijfers in die de app toont.
set-up-image = QR-code voor uw authenticator-app
set-up-no-scan = Lukt het scannen niet?
set-up-key = Typ dan deze sleutel over in de app. Deel hem met niemand.
set-up-open = Of open de app op dit apparaat
set-up-send = Zet de tweede stap aan
recovery-title = Herstelcodes
recovery-left = { $left ->
    [0] U heeft geen herstelcodes meer.
    [1] U heeft nog één herstelcode.
   *[other] U heeft nog { $left } herstelcodes.
}
recovery-what = Met een herstelcode logt u in als u uw telefoon niet bij u heeft. Elke code werkt één keer.
recovery-anew = Maakt u nieuwe codes? Dan werken de oude niet meer.
recovery-make = Maak nieuwe herstelcodes
step-first = Vul eerst opnieuw de code van uw app in. Daarna heeft u { $minutes } minuten de tijd.
step-again = Vul de code in
recovery-new-title = Bewaar uw herstelcodes
recovery-new-text = U ziet deze codes maar één keer. Print deze bladzijde of schrijf de codes op, en bewaar ze op een veilige plek.
recovery-kept = Ik heb ze bewaard
account-second = Inloggen als medewerker
account-second-text = U logt in met twee stappen: uw mail en een code van uw telefoon.
account-to-work = Ga naar uw werk

## Wat de wet vraagt
privacy-title = Privacy
privacy-what = Wat wij van u bewaren
privacy-what-sent = Stuurt u een idee? Dan bewaren wij uw naam, uw e-mailadres en wat u schreef.
privacy-what-public = Iedereen kan uw idee lezen, en de naam die u zelf koos. Uw e-mailadres staat nooit op de site.
privacy-what-photos = Stuurt u een foto mee? Dan halen wij eruit waar en waarmee die is gemaakt. Iedereen kan de foto zien als uw idee op de site staat. Wat u stuurde, bewaren wij zolang uw idee er is. Dat ziet niemand anders.
privacy-what-push = Zet u meldingen aan op een toestel? Dan bewaren wij hoe wij dat toestel bereiken, tot u ze uitzet of uitlogt.
privacy-why = Waarom wij dat doen
privacy-why-text = Wij gebruiken uw gegevens om uw idee te behandelen en u te antwoorden. Dat is een taak van de gemeente. Wij geven ze niet aan anderen.
privacy-who = Wie uw gegevens ziet
privacy-who-text = Alleen medewerkers die uw idee behandelen, zien uw naam en e-mailadres.
privacy-who-record = Wij leggen vast wie uw gegevens zag of iets deed, en wanneer. Op ‘Mijn Groene Loper’ ziet u dat zelf. Niemand kan dat ongemerkt veranderen.
privacy-long = Hoe lang wij iets bewaren
privacy-long-text = Wat niet meer nodig is, gaat vanzelf weg. Dit zijn de termijnen:
privacy-long-session = Blijft u ingelogd op een apparaat? Dat stopt als u { $days } dagen niet terugkomt.
privacy-rights = Wat u zelf kunt doen
privacy-rights-text = U mag weten wat wij van u hebben. U mag het verbeteren, meenemen of weghalen. Dat doet u zelf, als u bent ingelogd:
privacy-rights-ask = Lukt dat niet, of heeft u een vraag? Mail ons:
accessible-title = Toegankelijkheid
accessible-register = Lees onze verklaring in het register
accessible-no-register = Deze site is nog niet onderzocht door een onafhankelijk bureau. Daarom staat hij nog niet in het register van toegankelijkheidsverklaring.nl.
accessible-how = Wat wij doen
accessible-how-text = Iedereen moet deze site kunnen gebruiken. Daarom volgen wij de regels van WCAG 2.2, niveau AA.
accessible-tests = Bij elke verandering testen wij alle bladzijden. Wij kijken of ze werken met een toetsenbord, met grote letters en zonder scripts. Een programma zoekt naar andere fouten.
accessible-problem = Lukt er iets niet?
accessible-problem-text = Laat het ons weten. Wij helpen u, en proberen het op te lossen. Mail ons:
cookies-title = Cookies
cookies-text = Wij gebruiken alleen cookies die nodig zijn. Wij volgen u niet, en anderen ook niet. Daarom vragen wij niets.
cookies-session = Onthoudt dat u bent ingelogd.
cookies-sign-in = Hoort bij de code die u per mail krijgt. Verdwijnt na tien minuten.
cookies-provider = Onthoudt dat u bij een andere site inlogt. Verdwijnt na tien minuten.
cookies-draft = Onthoudt op dit apparaat het idee waar u mee bezig bent.
cookies-browser = Onthoudt dat meldingen aan staan op dit toestel, een jaar lang.
cookies-language = Onthoudt welke taal u koos, een jaar lang.

## Mijn gegevens
account-own = Mijn gegevens
details-title = Naam en e-mailadres
details-name = Uw naam
details-name-text = Uw nieuwe naam komt bij al uw ideeën. Ook in onze mails gebruiken wij hem.
details-name-shown = Bij elk idee koos u wat iedereen ziet: uw hele naam, uw voornaam of geen naam. Die keuze verandert niet. Ook de tekst van uw ideeën verandert niet.
details-name-save = Bewaar mijn naam
details-name-done = Uw naam is veranderd.
details-email = Uw e-mailadres
details-email-now = U gebruikt nu { $email }.
details-email-text = Wij mailen een code naar uw nieuwe adres. Vult u die in, dan verandert uw adres. Wij melden het aan uw oude adres, en loggen uw andere apparaten uit.
details-email-new = Uw nieuwe e-mailadres
details-email-send = Mail mij een code
details-email-own = Dit adres gebruikt u al. Vul een ander adres in.
details-email-late = U logde te lang geleden in. Log opnieuw in. Vul daarna uw nieuwe adres nog een keer in.
details-email-done = Uw nieuwe e-mailadres werkt. Op andere apparaten bent u uitgelogd.
details-email-taken = Met dat adres is er al een account. Log daarmee in, of kies een ander adres.
details-email-dead = Sinds { $date } komt onze mail niet aan op dit adres. Kies een ander adres. Werkt dit adres weer? Log dan opnieuw in met een code per mail.
account-mail-dead = Onze mail komt niet aan op { $email }. Kies een ander adres, of laat zien dat dit adres weer werkt.
details-code-title = Bevestig uw nieuwe adres
details-code-send = Bevestig mijn adres
details-code-again = Vraag een nieuwe code of kies een ander adres
fresh-first = Log eerst opnieuw in. Zo weten wij zeker dat u het bent. Daarna heeft u { $minutes } minuten de tijd.
fresh-again = Log opnieuw in
reads-title = Wie keek naar mijn gegevens
reads-text = Medewerkers die uw idee behandelen, kunnen uw naam en e-mailadres zien. Hier ziet u wanneer zij dat deden, en waarom.
reads-counted = Kijkt iemand meer dan eens per dag bij hetzelfde idee? Dan staat dat hier één keer. Wij noemen de rol, niet de naam.
reads-none = Nog niemand keek naar uw gegevens.
why-handling = dit idee behandelen
why-counter = een inwoner aan de balie
why-phone = een inwoner aan de telefoon
why-paper = een brief van of aan een inwoner
why-residency = een inwoner een brief met een code sturen
reads-row = { $role } zag uw naam en e-mailadres bij idee { $reference }.
reads-why = Reden: { $why }.
reads-handling = uw idee behandelen
reads-by-moderator = Een moderator
reads-by-staff = Een medewerker
mails-title = Mails die u kreeg
mails-text = Wij bewaren { $term } welke mails u van ons kreeg. De tekst van de mails bewaren wij niet.
mails-none = U kreeg nog geen mail van ons.
choice-title = Welke mail u krijgt
choice-text = Kies bij elk onderwerp hoe vaak u mail wilt.
choice-digest = Kiest u elke werkdag of elke week? Dan krijgt u om half acht één mail met alles bij elkaar. Is er niets, dan komt er geen mail.
choice-always = Sommige mail komt altijd meteen: ons antwoord, een vraag aan u, een bewijs van ontvangst en mail over uw account.
choice-late = Mail over te late ideeën kunt u niet uitzetten. Zonder die mail weet u niet op tijd dat een dag nadert.
choice-save = Bewaar mijn keuze
choice-done = Uw keuze is bewaard.
choice-wrong = Kies hoe vaak u mail wilt over: { $topic }.
topic-late = Te laat of bijna te laat
topic-new = Nieuw bij mij of mijn afdeling
topic-advice-asked = Advies gevraagd
topic-author = De inwoner zei iets
topic-author-hint = Een reactie op een vraag, of wat de inwoner vindt van ons antwoord.
topic-advice-given = Advies gegeven
topic-noted = Een collega noemt mij
topic-own = Nieuws over mijn ideeën
topic-own-hint = Uw idee staat op de site, gaat verder met een ander idee, of wordt uitgevoerd.
pace-at-once = Meteen
pace-daily = Elke werkdag in één mail
pace-weekly = Elke week in één mail
pace-never = Niet
push-title = Meldingen op dit toestel
push-text = Wat wij u meteen mailen, kan ook als melding op uw telefoon of computer komen. De mail krijgt u ook.
push-says = In de melding staat alleen waar het over gaat. Druk erop om alles te lezen.
push-way = Meldingen gaan versleuteld via de maker van uw browser. Die kan ze niet lezen.
push-no-scripts = Uw browser voert geen scripts uit. Zonder scripts kunnen meldingen niet aan.
push-cannot = Deze browser kan geen meldingen laten zien. Probeer het in een andere browser.
push-home-screen = Zet deze site eerst op uw beginscherm: druk op ‘Deel’ en dan op ‘Zet op beginscherm’. Open de site daar en kom terug op deze pagina.
push-denied = Uw browser laat meldingen van deze site niet toe. Verander dat bij de instellingen van uw browser, onder ‘Meldingen’. Open daarna deze pagina opnieuw.
push-here = Meldingen staan aan op dit toestel.
push-on = Zet meldingen aan
push-failed = Dat lukte niet. Kijk of u internet heeft en probeer het nog een keer.
push-refused = Meldingen staan niet aan. Uw browser gaf een adres dat wij niet kunnen gebruiken.
push-devices = Toestellen met meldingen
push-since = Sinds
push-off = Zet uit
push-try = Stuur een proefmelding
push-done-on = Meldingen staan nu aan op dit toestel.
push-done-off = Meldingen staan nu uit op dat toestel.
push-done-trial = De proefmelding komt zo op uw toestellen.
push-trial-title = Meldingen werken op dit toestel
stop-title = Minder mail van ons
stop-text = Met deze knop stopt onze mail over:
stop-digests = Met deze knop stopt de mail met alles bij elkaar. Die gaat nu over:
stop-late = Dit kan niet helemaal uit: u krijgt het elke werkdag in één mail.
stop-send = Stop deze mail
stop-done = Deze mail is gestopt.
stop-again = Ik wil deze mail toch krijgen
stop-again-done = U krijgt deze mail weer.
stop-always = Ons antwoord en vragen over uw idee mailen wij altijd. Wilt u meer kiezen? Log dan in.
list-last = U ziet de laatste { $count }. Alles staat in het bestand dat u kunt meenemen.
take-title = Neem uw gegevens mee
take-text = U krijgt één bestand met alles wat wij van u hebben: uw gegevens, uw ideeën en reacties, en wie ernaar keek.
take-what = In dit zip-bestand zit gegevens.html om te lezen, en gegevens.json voor een computer. Geheime codes en links zitten er niet in.
take-keep = Alles over u staat erin. Bewaar het dus op een veilige plek.
take-send = Download mijn gegevens
leave-title = Verwijder mijn account
leave-text = U kunt altijd weg. Uw naam en e-mailadres verdwijnen dan. Wat er met uw ideeën gebeurt, kiest u zelf.
leave-staff = U bent medewerker. Daarom kunt u uw account niet zelf verwijderen: dan blijft er werk liggen. Vraag eerst de beheerder om uw rol weg te halen.
leave-choose = Welke ideeën halen wij van de site?
leave-choose-hint = Kruis aan wat weg moet. Wat u niet aankruist, blijft staan zonder uw naam.
leave-none-public = U heeft geen idee op de site.
leave-next = Ga verder
leave-sure-title = Weet u het zeker?
leave-sure-text = Dit kunt u niet terugdraaien.
leave-kept = Deze ideeën blijven op de site, zonder uw naam
leave-kept-text = Uw reacties op onze vragen halen wij er wel uit.
leave-removed = Deze ideeën halen wij van de site
leave-removed-text = Op hun plek staat: ‘Weggehaald door de indiener.’ De tekst is dan weg.
leave-unseen = Deze ideeën staan niet op de site: wij gooien ze weg
leave-rest = Wat er nog meer gebeurt
leave-rest-gone = Uw naam, uw e-mailadres, de lijst van mails en ideeën die u nog niet stuurde, gooien wij weg.
leave-rest-devices = Op al uw apparaten wordt u uitgelogd. Links uit onze mails werken niet meer.
leave-rest-record = Wij bewaren wel dat er iets gebeurde, en wanneer. Uw naam, uw adres en uw woorden staan daar niet bij.
leave-rest-mail = U krijgt nog één mail op { $email }: dat het is gedaan.
leave-send = Verwijder mijn account
leave-not = Toch niet
left-title = Uw account is verwijderd
left-text = Wij hebben uw gegevens weggehaald. U krijgt daar nog één mail over. Dank u wel voor uw ideeën.
message-removed = Idee { $reference }
message-removed-text = Weggehaald door de indiener.
letter-address-subject = Uw code voor dit e-mailadres
letter-address = U wilt dit e-mailadres gebruiken bij Groene Loper van { $name }. Vul deze code in waar u om de code vroeg:
letter-address-button = Vul de code in
letter-address-until = De code werkt tot { $time } uur, en maar één keer. Geef de code aan niemand. Wij vragen er nooit om.
letter-address-not-you = Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Er verandert dan niets.
letter-address-changed-subject = Uw e-mailadres is veranderd
letter-address-changed = U gebruikt nu een ander e-mailadres bij Groene Loper van { $name }. Met dit adres kunt u niet meer inloggen.
letter-call-us = Heeft u dit niet zelf gedaan? Bel ons dan meteen: { $phone }. Wij zoeken uit wat er is gebeurd.
letter-inactive-subject = Uw account gaat weg na { $date }
letter-inactive = U gebruikt uw account bij Groene Loper van { $name } al lang niet meer. Daarom verwijderen wij het na { $date }.
letter-inactive-last = Dit is de laatste mail hierover.
letter-inactive-keep = Wilt u het account houden? Log dan uiterlijk op die dag een keer in. Meer hoeft u niet te doen.
letter-inactive-button = Log in
letter-inactive-gone = Logt u niet in? Dan gooien wij uw naam, uw e-mailadres en de lijst van mails weg. Ideeën die niet op de site staan, gaan ook weg.
letter-inactive-ideas = Uw ideeën op de site blijven staan, zonder uw naam.
letter-left-subject = Uw account is verwijderd
letter-left = U heeft uw account bij Groene Loper van { $name } verwijderd. Wij hebben uw gegevens weggehaald.
letter-left-ideas = Liet u ideeën staan? Die staan nog op de site, zonder uw naam.
letter-left-last = Dit is onze laatste mail. Wij bewaren uw e-mailadres niet.

## Wat er in het bestand met gegevens staat
taken-title = Uw gegevens bij Groene Loper van { $name }
taken-made = Gemaakt op { $date } om { $time } uur, voor { $email }.
taken-none = Hiervan hebben wij niets.
taken-more = Er is meer dan in dit bestand past. Mail ons voor de rest: { $email }.
key-person = Uw account
key-roles = Uw rollen
key-providers = Waar u mee inlogt
key-issuer = Inlogdienst
key-invitations = Uitnodigingen voor u
key-second-step = Tweede stap van het inloggen
key-devices = Waar u bent ingelogd
key-address-change = Nieuw adres dat op de code wacht
key-ideas = Uw ideeën
key-drafts = Ideeën met uw adres die nog niet zijn gestuurd
key-mails = Mails die u kreeg
key-digest-items = Wat in uw volgende verzamelde mail komt
key-dead-address = Uw adres, als onze mail daar niet aankomt
key-topic = Onderwerp van de mail
key-pace = Hoe vaak
key-reads = Wie keek naar uw gegevens
key-record = Wat er in ons logboek staat
key-email = E-mailadres
key-name = Naam
key-language = Taal
key-since = Sinds
key-confirmed-at = Bevestigd op
key-role = Rol
key-department = Afdeling
key-last-day = Laatste dag
key-source = Gegeven door
key-device = Apparaat
key-kind = Soort
key-last-used-at = Laatst gebruikt op
key-ends-at = Werkt tot
key-used-at = Gebruikt op
key-reference = Nummer van het idee
key-title = Idee in één zin
key-story = Tekst van het idee
key-need = Wat er nodig is van de gemeente
key-theme = Thema
key-neighbourhood = Wijk
key-spot = Straat of plek
key-shown-as = Naam op de site
key-party = Voor wie u spreekt
key-status = Stand van zaken
key-sent-at = Verstuurd op
key-published-at = Op de site sinds
key-answered-at = Beantwoord op
key-closed-at = Gesloten op
key-events = Wat er met het idee gebeurde
key-at = Wanneer
key-outcome = Uitkomst
key-text = Tekst
key-subject = Onderwerp
key-why = Reden
key-action = Wat er gebeurde

## Beheer
admin-title = Beheer
people-title = Medewerkers en rollen
people-about = Nodig iemand uit, geef een rol of neem er een weg.
people-count = { $count ->
    [one] Eén medewerker.
   *[other] { $count } medewerkers.
}
people-who = Wie
people-roles = Rollen
people-second = Tweede stap
people-second-yes = ingesteld
people-second-no = nog niet
people-seen = Laatst hier
people-not-here = nu niet ingelogd
people-invite = Nodig iemand uit
people-email = E-mailadres
people-email-hint = Hier sturen wij de uitnodiging naartoe. De link werkt zeven dagen.
people-invite-button = Stuur de uitnodiging
people-invited = De uitnodiging is verstuurd.
people-granted = De rol is gegeven. Zij geldt als de medewerker opnieuw inlogt.
people-revoked = De rol is weg. De medewerker is uitgelogd.
person-more = Geef een rol
person-more-text = De medewerker wordt uitgelogd. De rol geldt als die opnieuw inlogt.
person-mail-dead = Sinds { $date } komt onze mail niet aan op dit adres. Dat gaat over als deze collega inlogt met een code per mail.
person-grant = Geef deze rol
person-revoke = Neem weg
grant-role = Rol
grant-neighbourhood = Alleen in deze wijk
grant-neighbourhood-hint = Leeg betekent: in de hele gemeente.
grant-department = Voor deze afdeling
grant-department-hint = Alleen voor een adviseur van een afdeling.
grant-last-day = Laatste dag
grant-last-day-hint = Leeg betekent: tot iemand de rol wegneemt.
grant-for-good = Zonder einddatum.
grant-until = Tot en met { $date }.
grant-over = Afgelopen op { $date }.
grant-by-provider = Komt van { $name }.
grant-no-role = Kies een rol.
grant-no-day = Vul een dag in, bijvoorbeeld 2027-06-30.
grant-past = Deze dag is voorbij. Kies een latere dag.
grant-oneself = U kunt uzelf geen rol geven. Vraag het een andere beheerder.
grant-last-admin = Dit is de laatste beheerder. Geef eerst iemand anders die rol, zonder einddatum.
grant-no-neighbourhoods = Deze rol geldt altijd in de hele gemeente. Laat de wijk leeg.
grant-unknown-neighbourhood = Deze wijk is er niet. Kies een wijk uit de lijst.
grant-no-departments = Deze rol hoort niet bij een afdeling. Laat de afdeling leeg.
grant-unknown-department = Deze afdeling is er niet. Kies een afdeling uit de lijst.
grant-department-missing = Kies de afdeling waarvoor deze rol geldt.
grant-not-there = Deze rol of medewerker is er niet meer.
role-desk = Baliemedewerker
role-moderator = Moderator
role-coordinator = wijkregisseur
role-specialist = Adviseur van een afdeling
role-process-guard = Procesbewaker
role-alderman = Wijkwethouder
role-partner = Partner in de wijk
role-platform-chair = Voorzitter van het bewonersoverleg
role-platform-secretary = Secretaris van het bewonersoverleg
role-council = Raadslid of griffie
role-admin = Beheerder
scope-municipality = Altijd in de hele gemeente
scope-neighbourhood = In de hele gemeente of in één wijk
scope-department = Voor één afdeling
providers-title = Inloggen bij een ander
providers-about = Waar bewoners en medewerkers inloggen, behalve met hun mail. Zet een manier uit of weer aan.
providers-text = Iedereen kan inloggen met een mail. Hieronder staat waar dat nog meer kan.
providers-file = Een nieuwe manier zet de technisch beheerder in de configuratie. Hier zet u een manier uit of weer aan.
providers-none = Deze gemeente gebruikt alleen mail.
providers-on = Staat aan
providers-off = Staat uit
providers-now-on = Deze manier van inloggen staat weer aan.
providers-now-off = Deze manier van inloggen staat uit. Wie zo was ingelogd, is uitgelogd.
providers-turn-off = Zet { $name } uit
providers-turn-off-text = Wie zo is ingelogd, wordt uitgelogd. Inloggen met een mail blijft werken.
providers-turn-on = Zet { $name } aan
providers-turn-on-text = Daarna kan iedereen die dit gebruikt, weer zo inloggen.
providers-for = Voor
providers-residents = bewoners
providers-staff = medewerkers
providers-issuer = Adres
providers-address = E-mailadres
providers-address-never = altijd hier bevestigen met een mail
providers-address-claim = hier bevestigen, behalve als het daar al is bevestigd
providers-address-always = klopt altijd
providers-people = Aantal mensen
providers-last = Laatst gebruikt
providers-not-used = nog niet
providers-second = Tweede stap
providers-second-ours = altijd hier, met de app
providers-second-theirs = daar; of hier, als die daar niet is gezet
providers-groups = Groepen en rollen
rights-title = Wie mag wat
rights-about = Deze lijst komt uit het programma zelf. Zo wordt ze ook gebruikt.
rights-what = Wat
rights-who = Wie
rights-where = Waar een rol geldt
right-read = Lezen wat openbaar is
right-send = Een idee sturen
right-follow = Een eigen idee volgen, reageren en intrekken
right-account = De eigen gegevens zien en veranderen
right-second-step = De tweede stap instellen en herstelcodes maken
right-moderate = Ideeën lezen met wie ze stuurde, op de site zetten en iets vragen
right-manage-people = Medewerkers uitnodigen, rollen geven en wegnemen
right-turn-providers = Manieren van inloggen uit- en aanzetten
right-manage-terms = De bewaartermijnen zien en aanpassen
right-read-record = Het logboek lezen en meenemen
who-everyone = Iedereen
who-author = Wie het idee stuurde
who-signed-in = Wie ingelogd is
who-staff = Iedere medewerker
who-within = { $role }, waar die rol geldt
record-title = Logboek
record-about = Wie deed wat, wanneer en waarom. Niemand kan hier iets veranderen.
record-who = E-mailadres
record-what = Wat er gebeurde
record-when = Wanneer
record-by = Door wie
record-about-whom = Over wie of wat
record-from = Vanaf
record-until = Tot en met
record-all = Alles
record-show = Toon het logboek
record-more = Toon oudere regels
record-number = regel { $number }
record-nothing = Er is niets gevonden. Kies iets anders.
record-take = Neem het logboek mee
record-take-text = U krijgt alle gevonden regels als bestand (CSV). Dat u dit doet, komt in het logboek.
record-take-button = Neem mee als bestand
acts-initiative = Ideeën
acts-session = In- en uitloggen
acts-second-factor = De tweede stap
acts-staff = Uitnodigingen
acts-role = Rollen
acts-person = Accounts
acts-reads = Persoonsgegevens bekeken
acts-provider = Inlogdiensten
act-initiative-nameless = Naam bij een idee weggehaald
act-initiative-remove = Idee weggehaald
act-initiative-delete = Idee verwijderd
act-person-name = Naam veranderd
act-person-ask-address = Nieuw e-mailadres aangevraagd
act-person-address = E-mailadres veranderd
act-person-take-along = Gegevens meegenomen
act-person-mail-choice = Gekozen hoe vaak mail komt
act-person-mail-stop = Mail gestopt met de link in een mail
act-person-mail-resume = Gestopte mail weer aangezet
act-person-push-on = Zette meldingen aan op een toestel
act-person-push-off = Zette meldingen uit op een toestel
act-person-erase = Account verwijderd
act-read = Persoonsgegevens bekeken
act-provider-on = Manier van inloggen aangezet
act-provider-off = Manier van inloggen uitgezet
act-provider-link = Inlogdienst gekoppeld
act-demonstration = Voorbeelden gemaakt
acts-record = Het logboek zelf
act-initiative-submit = Idee ingestuurd
act-initiative-publish = Idee op de site gezet
act-initiative-ask = Vraag gesteld
act-initiative-reply = Gereageerd op een vraag
act-initiative-confirm = E-mailadres bevestigd
act-initiative-withdraw = Idee ingetrokken
act-session-begin = Ingelogd
act-session-end = Uitgelogd op een ander apparaat
act-session-end-others = Uitgelogd op alle andere apparaten
act-session-second = Ingelogd met de tweede stap
act-second-set-up = Tweede stap ingesteld
act-second-recovery-used = Herstelcode gebruikt
act-second-recovery-made = Nieuwe herstelcodes gemaakt
acts-residency = Woonplaats
act-second-other-app = Codes naar een andere app overgezet
act-second-passkey-added = Toegangssleutel gemaakt
act-second-passkey-removed = Toegangssleutel verwijderd
act-residency-ask = Brief met een code gevraagd
act-residency-posted = Brief met een code op de post gedaan
act-residency-prove = Laten zien waar iemand woont
act-residency-gone = Woont hier niet meer, volgens de inlogdienst
act-second-reset = Tweede stap gewist
act-staff-invite = Medewerker uitgenodigd
act-staff-sign-in = Uitnodiging gebruikt
act-role-grant = Rol gegeven
act-role-revoke = Rol weggenomen
acts-retention = Bewaartermijnen
act-retention = Bewaartermijnen toegepast
act-retention-set = Bewaartermijn aangepast
act-from-to = van { $from } naar { $to }
terms-title = Bewaartermijnen
terms-about = Hoe lang wij iets bewaren, en wat er weggaat.
terms-set = De termijnen komen uit de instellingen van de gemeente. Bij een aantal kunt u een andere termijn kiezen.
terms-change = Aanpassen
terms-never = De termijnen zijn nog niet toegepast.
terms-last = De termijnen zijn voor het laatst toegepast op { $date } om { $time } uur. Toen { $count ->
    [0] ging er niets weg
    [one] ging er één ding weg
   *[other] gingen er { $count } dingen weg
}.
terms-what = Wat
terms-long = Hoe lang
terms-now = Gaat nu weg
terms-soon = Binnen { $days } dagen
terms-warned = Een account gaat niet zomaar weg. { $first } en { $second } dagen van tevoren sturen wij een mail. Wie dan inlogt, houdt het account.
terms-stays = Een idee op de site blijft staan, zonder naam. Zolang een idee nog geen antwoord heeft, bewaren wij wie het stuurde. In het logboek blijft staan wat er gebeurde, zonder namen.
term-now = Nu: { $term }.
term-configured = In de instellingen staat: { $term }.
term-number-months = Aantal maanden
term-number-days = Aantal dagen
term-look = Bekijk wat er dan weggaat
term-outside = Vul een getal in van { $least } tot en met { $most }.
term-then = Met een termijn van { $term }
term-instead = { $count } (nu { $now })
term-for-good = De termijnen worden één keer per dag toegepast. Wat weggaat, komt niet terug.
term-set = Zet de termijn op { $term }
term-done = De nieuwe termijn geldt vanaf nu.
kept-account = Een account dat niet wordt gebruikt
kept-sender = Naam en e-mailadres bij een idee van iemand zonder account, na ons antwoord
kept-unconfirmed = Hetzelfde, als het e-mailadres nooit is bevestigd
kept-unseen-idea = Een idee dat niet op de site staat: ingetrokken, of zonder reactie op onze vraag
kept-draft = Een idee dat niet is ingestuurd
kept-mail-list = Welke mails iemand kreeg, zonder de tekst
kept-mail-body = Dat een mail is verstuurd, zonder adres en tekst. En mail die wij niet konden versturen.
kept-paper = Een brief op papier, nadat wij die hebben gegeven of verstuurd
kept-invitation = Een uitnodiging voor een medewerker
kept-session = Op welke apparaten iemand is ingelogd
kept-sign-in = Een code of link om in te loggen
kept-provider-flow = Inloggen via een andere dienst, zolang het bezig is
kept-address-change = Een nieuw e-mailadres dat op de code wacht
kept-action-count = Hoe vaak iets werd gedaan, tegen misbruik
term-months = { $months ->
    [one] één maand
   *[other] { $months } maanden
}
term-days = { $days ->
    [one] één dag
   *[other] { $days } dagen
}
term-hours = { $hours ->
    [one] één uur
   *[other] { $hours } uur
}
term-over = tot het niet meer werkt
act-record-export = Logboek meegenomen
actor-submitter = de indiener, met de eigen link
actor-resident = een bewoner
actor-staff = een medewerker
actor-operator = het technisch beheer
actor-system = het programma

# De balie, voor een inwoner
desk-title = Balie
desk-new = Nieuw idee
desk-new-same = Nieuw idee van dezelfde inwoner
desk-new-text = Lees de vragen voor zoals ze er staan, en typ wat de inwoner zegt.
desk-send = Verstuur voor de inwoner
desk-post-count = { $count ->
    [0] Geen post op papier
    [one] Eén brief op papier
   *[other] { $count } brieven op papier
}
desk-channel = Hoe bereikt de inwoner u?
desk-at-counter = Aan de balie
desk-by-phone = Per telefoon
desk-on-paper = Op papier
desk-channel-missing = Kies hoe de inwoner u bereikt.
desk-search-title = Zoek een idee van een inwoner
desk-search = Nummer, e-mailadres of naam
desk-search-hint = Vraag eerst naar het nummer. Dan ziet u niet meer dan nodig is.
desk-search-short = Vul een nummer, e-mailadres of naam in: minstens 3 tekens.
desk-search-send = Zoek
desk-found = { $count ->
    [one] Eén idee gevonden
   *[other] { $count } ideeën gevonden
}
desk-found-most = Wij tonen er niet meer dan { $most }. Zoek met meer letters, of met het nummer.
desk-found-nothing = Niets gevonden. Kijk of u het goed typte. Zat de inwoner er eerder met een andere naam in?
desk-found-name = Naam
desk-found-record = Opent u een idee? Dat komt in het logboek, met de reden. De inwoner kan dat zien.
desk-no-address = De inwoner heeft geen e-mailadres
desk-no-address-hint = Dan gaat alle post op papier. U vindt die bij de balie.
desk-address-missing = Vul het e-mailadres in, of kruis aan dat de inwoner er geen heeft.
desk-address-and-none = Haal het e-mailadres weg, of het kruisje bij geen e-mailadres.
desk-other-neighbourhood = Uw balie is niet van deze wijk. Kies uw eigen wijk, of verwijs naar een andere balie.
desk-reach = Hoe kunnen wij u anders bereiken?
desk-reach-hint = Een telefoonnummer of postadres. Alleen medewerkers die het idee behandelen, zien dit.
desk-item-title = Voor de balie
desk-acting = U ziet wat de inwoner ziet. Wat u hier doet, doet u voor de inwoner. Dat u dit idee opende, staat in het logboek.
desk-print = Maak een bewijs op papier
desk-post-title = Post op papier
desk-post-text = Deze inwoners hebben geen e-mailadres. Print hun brieven, en geef of stuur ze.
desk-post-none = Er ligt geen post klaar.
desk-post-done = De brief is van de lijst. U kunt hem nog een dag opnieuw printen.
desk-post-letter = Brief
desk-post-since = Ligt klaar sinds
desk-post-most = De eerste { $most } brieven
desk-letter-receipt = Ontvangstbewijs
desk-letter-asked = Vraag
desk-letter-published = Idee staat op de site
desk-letter-withdrawn = Idee ingetrokken
desk-print-title = Print deze brief
desk-print-text = Deze uitleg komt niet op papier. Printen gaat met
desk-handed-over = Geprint en meegegeven of verstuurd
desk-back = Terug naar de balie
channel-site = Op de site, door de indiener zelf
channel-counter = Aan de balie: een medewerker vulde het in
channel-phone = Per telefoon: een medewerker vulde het in
channel-paper = Op papier: een medewerker nam het over
item-channel = Hoe het binnenkwam
item-on-paper = Geen e-mailadres: op papier
item-mail = Mail
item-mail-dead = Mail komt niet aan sinds { $date }.
item-reach = Anders te bereiken
item-reply-by-desk = Reactie van de indiener, door de balie opgeschreven
card-by-desk = door de balie ingevuld
follow-by-desk = Onze balie deed dit voor u.
follow-withdrawn-paper = Uw idee is ingetrokken. U krijgt daarvan een brief.
letter-by-desk = Een medewerker van onze balie vulde het voor u in.
letter-help-paper = Heeft u een vraag? Bel { $phone }. U kunt ook langskomen: { $address }.
letter-receipt-paper = Bedankt voor uw idee. Wij hebben het goed ontvangen. Deze brief is uw ontvangstbewijs.
letter-receipt-link-paper = Met de link hieronder volgt u uw idee. Typ hem over, of scan de code met uw telefoon. Geen internet? Bel ons dan of kom langs, met uw nummer.
letter-receipt-not-you-desk = Was u niet bij onze balie? Gebruik de link dan niet, en laat het ons weten.
letter-asked-clock-paper = De klok voor ons antwoord staat stil tot u reageert. Reageer met de link, of bel ons of kom langs. Onze vraag komt ook op de site, uw reactie niet.
letter-withdrawn-by-desk = Onze balie heeft uw idee ‘{ $title }’ voor u ingetrokken. Wij laten het niet meer zien.
reads-by-desk = Een medewerker van de balie
reads-counter = u was aan de balie
reads-phone = u belde
reads-paper = uw brief of een brief aan u
right-act-for-resident = Voor een inwoner een idee sturen, reageren en intrekken
acts-desk = Zoeken aan de balie
acts-paper = Post op papier
act-desk-search = Gezocht aan de balie
act-paper-done = Brief geprint en meegegeven
act-initiative-print = Bewijs op papier gemaakt
key-channel = Hoe het idee binnenkwam
key-reach = Hoe u anders te bereiken bent
style-letter = Brief op papier
style-letter-rules = Wat anders per mail gaat, om te printen. Een adres staat er helemaal in, met een code om te scannen.
style-letter-link = Met een link
style-letter-plain = Zonder link

## Waar iemand woont

residency-title = Laat zien waar u woont
residency-text = Voor sommige dingen wil de gemeente { $name } weten of u hier woont. U kiest zelf of u dat laat zien.
residency-for = Dit heeft u nodig:
residency-for-nothing = Op dit moment heeft u dit nergens voor nodig.
residency-for-publish = Om uw idee op de site te krijgen:
residency-shown = Dit heeft u laten zien
residency-until = Geldig tot en met { $date }
residency-postcode-title = Geef uw postcode op
residency-postcode-text = Wij kijken of uw postcode bij onze gemeente hoort. De postcode zelf bewaren wij niet.
residency-postcode = Postcode
residency-postcode-hint = Vier cijfers en twee letters, zoals 1234 AB
residency-postcode-send = Controleer mijn postcode
residency-postcode-malformed = Vul een postcode in van vier cijfers en twee letters, zoals 1234 AB.
residency-postcode-elsewhere = Deze postcode hoort niet bij de gemeente { $name }. Kijk of u hem goed heeft ingevuld.
residency-postcode-done = Uw postcode hoort bij onze gemeente.
residency-letter-title = Vraag een brief met een code
residency-letter-text = Wij sturen een brief naar uw adres. Vul de code uit die brief hier in. Dan weten wij dat u daar woont. Is de brief op de post? Dan gooien wij uw adres weg.
residency-letter-again = De brief komt niet, of het adres klopt niet
residency-letter-again-text = Vraag dan een nieuwe brief. De code uit een eerdere brief werkt daarna niet meer.
residency-letter-send = Stuur mij een brief
residency-letter-done = Wij sturen u een brief met een code.
residency-letter-waits = Er is al een brief naar u onderweg.
residency-asked = U vroeg op { $date } om een brief. Wij doen hem zo snel mogelijk op de post.
residency-posted = Wij deden de brief op { $date } op de post. De code werkt tot en met { $until }.
residency-code = Code uit de brief
residency-code-hint = Zes cijfers
residency-code-send = Bevestig mijn adres
residency-code-malformed = Vul de zes cijfers uit de brief in.
residency-code-wrong = Deze code klopt niet. { $tries ->
    [1] U kunt het nog één keer proberen.
   *[other] U kunt het nog { $tries } keer proberen.
}
residency-code-gone = Deze code werkt niet meer.
residency-code-used-up = U vulde { $tries } keer een verkeerde code in. Vanaf { $date } kunt u een nieuwe brief vragen.
residency-code-done = Uw adres is bevestigd.
residency-name = Naam op de brief
residency-street = Straat en huisnummer
residency-town = Plaats
residency-fill = Vul ‘{ $field }’ in.
residency-provider-title = Log in met een andere dienst
residency-provider-text = Logt u in met { $names }? Dan horen wij meteen of u hier woont. U hoeft verder niets te doen.
residency-provider-go = Log daarmee in
level-none = Nog niets laten zien
level-address = E-mailadres bevestigd
level-postcode = Postcode in de gemeente opgegeven
level-letter = Adres bevestigd, per brief of aan de balie
level-provider = Adres bevestigd door een andere dienst
key-residency-letter = Brief met een code
key-way = Hoe u het liet zien
key-address = Adres
key-asked-at = Gevraagd op
reads-row-address = { $role } zag uw naam en adres.
reads-residency = een brief met een code naar u sturen
kept-residency-proof = Dat iemand liet zien hier te wonen
kept-residency-letter = Een code uit een brief. Het adres gaat al weg als de brief op de post is.
letter-residency-subject = Uw code voor Groene Loper
letter-residency = U wilt op Groene Loper van { $name } laten zien dat u hier woont. Log in en vul deze code in:
letter-residency-code = Uw code
letter-residency-button = Hier vult u de code in
letter-residency-until = De code werkt { $days } dagen, en maar één keer. Geef de code aan niemand.
letter-residency-not-you = Heeft u hier niet om gevraagd? Dan hoeft u niets te doen. Iemand vulde dan uw adres in.
item-level = Woonplaats
item-not-proven = De indiener liet nog niet zien hier te wonen. Het idee kan nog niet op de site.
item-needs = Dit idee kan nog niet op de site. De indiener moet eerst laten zien hier te wonen. Nodig is: ‘{ $level }’.
item-needs-ask = Vraag daar hieronder om. De klok staat dan stil.
follow-missing-title = Laat zien dat u hier woont
follow-missing-text = Uw idee komt op de site als wij weten dat u hier woont. Nodig is: ‘{ $level }’.
desk-code-title = Brieven met een code
desk-code-text = Met deze brieven laten inwoners zien waar zij wonen. Print ze, en doe ze op de post.
desk-code-number = Brief { $number }
desk-code-one = Brief met een code
desk-code-posted = De brief is op de post
desk-code-done = De brief is van de lijst. Het adres is weg.
desk-residency-title = Woont de inwoner hier?
desk-residency-text = Bekijk een brief of een ander papier met een adres in { $name }. Bewaar er geen kopie van.
desk-residency-seen = Ik heb het adres gezien
desk-residency-done = Vastgelegd: deze inwoner woont hier.

## De eigen tweede stap

passkeys-title = Toegangssleutels
passkeys-text = Met een toegangssleutel heeft u geen code nodig. U gebruikt dan de vingerafdruk, het gezicht of de pincode van uw telefoon of computer.
passkeys-none = U heeft nog geen toegangssleutel.
passkeys-full = U heeft { $most } toegangssleutels. Meer kan niet. Verwijder er eerst één.
passkey-none-here = Uw browser kan hier geen toegangssleutel maken. De code uit uw app werkt altijd.
passkey-name = Naam van de sleutel
passkey-name-hint = Zo herkent u hem later, zoals ‘telefoon van het werk’.
passkey-name-first = Sleutel { $number }
passkey-name-missing = Geef de sleutel een naam van minstens twee letters.
passkey-add = Maak een toegangssleutel
passkey-use = Gebruik uw toegangssleutel
passkey-failed = Dat is niet gelukt. Probeer het nog een keer, of gebruik de code uit uw app.
passkey-refused = De toegangssleutel is niet bewaard. Probeer het nog een keer.
passkey-wrong = Deze toegangssleutel werkt niet. { $tries ->
    [1] U kunt het nog één keer proberen, ook met de code uit uw app.
   *[other] U kunt het nog { $tries } keer proberen, ook met de code uit uw app.
}
passkey-added = Uw toegangssleutel is bewaard. U kunt hem bij de tweede stap gebruiken.
passkey-removed = De toegangssleutel is weg.
passkey-remove = Verwijder
passkey-since = Gemaakt op
passkey-used = Laatst gebruikt op
step-title = Uw tweede stap
other-app-title = Een andere telefoon of app
other-app-text = Heeft u een nieuwe telefoon? Zet de codes dan over. De oude app en uw oude herstelcodes werken daarna niet meer.
other-app-ask = Zet de codes over
other-app-send = Gebruik deze app
other-app-wrong = Dit is niet de code die de nieuwe app nu laat zien. Probeer het nog een keer.
other-app-gone = Er zijn geen codes om over te zetten. Begin opnieuw.
letter-step-subject = Uw tweede stap is veranderd
letter-step = U logt in bij Groene Loper van { $name } met een tweede stap. Die is nu veranderd.
letter-step-key-added = U heeft een nieuwe toegangssleutel.
letter-step-key-removed = U heeft een toegangssleutel verwijderd.
letter-step-app = U gebruikt een andere app voor de codes. Op andere apparaten bent u uitgelogd.

# Handling
right-handle = Behandelen: lezen, oppakken, vragen, beantwoorden
right-coordinate = In wijken verdelen over afdelingen en advies vragen
right-advise = Adviseren voor een afdeling
event-routed = Doorgegeven aan een afdeling
event-routed-to = In behandeling bij { $unit }
event-at-college = Ligt bij het college
event-at-college-on = Het { $college } beslist hierover op { $date }
event-moved = Ging verder op een andere loper
event-moved-to = Gaat verder op de { $track }
unit-coordinator = de { $role }
answer-criterion = Onze reden
answer-until = Nu niet, tot
answer-alternative = Wat wel kan
answer-next = Hoe het verder gaat
act-initiative-take = Idee opgepakt
act-initiative-release = Idee losgelaten
act-initiative-route = Idee doorgegeven
act-initiative-college = Plan voorgelegd aan het college
act-initiative-weigh = Weging van het college vastgelegd
act-phase-add = Stap van een project toegevoegd
act-phase-remove = Stap van een project weggehaald
act-initiative-move = Idee naar een andere loper gebracht
act-advice-ask = Advies gevraagd
act-advice-give = Advies gegeven
act-advice-pass = Adviesvraag doorgegeven
act-initiative-answer = Idee beantwoord
acts-rule = Verdeelregels
act-rule-add = Verdeelregel toegevoegd
act-rule-remove = Verdeelregel weggehaald
act-rule-move = Verdeelregel verplaatst
desk-letter-answered = Antwoord
letter-answered = Wij hebben uw idee ‘{ $title }’ besproken. Hier leest u ons antwoord.
letter-answered-is = Ons antwoord: { $answer }.
letter-answered-button = Bekijk het antwoord op de site
letter-answered-private = Deze link is alleen voor u. Hiermee ziet u uw idee en ons antwoord terug
letter-answered-subject = Antwoord op uw idee { $reference }
letter-handle = Het idee ‘{ $title }’ is bij { $unit } gekomen.
letter-handle-due = De inwoner krijgt uiterlijk { $date } antwoord.
letter-handle-button = Open het idee
letter-handle-subject = Te behandelen: { $reference }
letter-advice = { $unit } wordt om advies gevraagd over het idee ‘{ $title }’. De vraag is:
letter-advice-due = Geef uw advies uiterlijk { $date }.
letter-advice-button = Geef advies
letter-advice-subject = Advies gevraagd: { $reference }
letter-advised = { $unit } gaf advies over het idee ‘{ $title }’: { $opinion }.
letter-advised-subject = Advies van { $unit }: { $reference }
opinion-yes = Doen
opinion-yes-if = Doen, met een voorwaarde
opinion-no = Niet doen
opinion-passed-on = Doorgegeven aan een andere afdeling
handle-title = Behandelen
handle-views = Weergave van wat in behandeling is
handle-view-all = Alles
handle-view-mine = Van mij
handle-view-free = Nog niemand
handle-view-advice = Advies te geven
handle-none-all = Er is niets in behandeling.
handle-none-mine = U hebt niets opgepakt.
handle-none-free = Alles is opgepakt.
handle-none-advice = Uw afdeling hoeft nu geen advies te geven.
handle-as-board = Toon als bord
handle-as-list = Toon als lijst
handle-drag-failed = Dat lukte niet. Probeer het opnieuw, of doe het op de pagina van het idee.
handle-with = Bij wie
handle-nobody = nog niemand
handle-advice = Advies
handle-advice-none = niet gevraagd
handle-advice-given = { $given } van { $asked } gegeven
handle-advice-yours = Uw advies is gevraagd, uiterlijk { $date }.
handle-step-new = Nieuw
handle-step-busy = Mee bezig
handle-step-table = Aan tafel
handle-step-waits = Wacht op de indiener
handle-too-late = Dit kan niet meer. Een collega was u voor, of het idee is al beantwoord of ingetrokken.
handle-unit-wrong = Kies een andere afdeling uit de lijst.
handle-reason = Waarom
handle-reason-hint = Alleen collega’s lezen dit.
handle-reason-missing = Schrijf op waarom.
handle-short = Schrijf iets meer op: minstens { $least } tekens.
handle-ask-nobody = Kies minstens één afdeling.
handle-ask-question = Uw vraag aan de afdelingen
handle-ask-missing = Schrijf uw vraag op.
handle-ask-day-wrong = Kies een werkdag na vandaag, die niet later is dan de dag van het antwoord.
handle-opinion-missing = Kies wat u adviseert.
handle-your-advice = Uw advies
handle-advice-missing = Schrijf uw advies op.
handle-advice-hint = Schrijf waarom, in gewone woorden. De inwoner leest dit niet.
handle-pass-wrong = Kies een afdeling die deze vraag nog niet heeft doorgegeven.
handle-pass-why = Waarom die afdeling
handle-done-taken = U hebt dit idee opgepakt.
handle-done-left = Dit idee is weer vrij voor een collega.
handle-done-routed = Dit idee is doorgegeven. Wie daar werkt, krijgt een mail.
handle-done-advice-asked = De vraag staat bij de afdelingen. Wie daar werkt, krijgt een mail.
handle-done-advised = Uw advies is gegeven. Wie dit idee behandelt, krijgt een mail.
handle-done-passed = De vraag is doorgegeven. Wie bij die afdeling werkt, krijgt een mail.
handle-done-answered = Het antwoord staat op de site. De indiener krijgt het nu ook per mail of op papier.
handle-advices = Adviezen van afdelingen
handle-advice-late = Te laat
handle-advice-waits = Nog geen advies
handle-advice-before = Uiterlijk { $date }.
handle-owner-title = Wie heeft dit
handle-owner-none = Dit ligt bij { $unit }. Nog niemand heeft het opgepakt.
handle-owner-you = Dit ligt bij { $unit }. U hebt het opgepakt.
handle-owner = Dit ligt bij { $unit }. { $name } heeft het opgepakt.
handle-take = Ik pak dit op
handle-take-over = Ik neem dit over
handle-leave = Ik laat dit los
handle-free = Maak dit vrij
handle-answer-title = Antwoord
handle-answer-text = U schrijft het antwoord, bekijkt het zoals de indiener het krijgt, en verstuurt het.
handle-answer-write = Schrijf het antwoord
handle-answer-draft = Er is een concept van { $name }, { $date }.
handle-answer-on = Verder met het concept
handle-pass-to = Welke afdeling
handle-pass = Geef de vraag door
handle-pass-title = Niet voor uw afdeling?
handle-pass-text = Geef de vraag door aan de goede afdeling. De dag blijft dezelfde.
handle-opinion = Wat adviseert u?
handle-advise-title = Advies van { $unit }
handle-advise = Geef dit advies
handle-ask-whom = Welke afdelingen
handle-ask-day = Advies uiterlijk op
handle-ask-day-hint = Niet later dan { $date }.
handle-ask-advice = Vraag advies
handle-ask-title = Vraag advies
handle-ask-text = Alle afdelingen krijgen tegelijk dezelfde vraag.
handle-question-title = Vraag de indiener iets
handle-question-text = De klok staat stil tot er een reactie is. De vraag staat op de openbare pagina.
handle-give-to = Naar wie
handle-give = Geef dit door
handle-give-title = Geef dit idee door
handle-give-text = Die behandelt het verder. De klok loopt door.
college-title = Is dit een groot plan?
college-text = Over een groot plan beslist het { $college }. De indiener krijgt bericht, en de dag van het besluit staat op de site. De klok van het antwoord loopt door.
college-decides = Het besluit komt op { $date }. Leg daarna vast hoe het college dit plan woog. Dan pas kunt u het antwoord versturen.
college-weighed = Vastgelegd is hoe het college dit plan woog. Besluit op { $date }.
college-weigh = Leg vast hoe het college woog
college-day = Dag van het besluit
college-day-hint = De dag waarop het college vergadert.
college-day-wrong = Kies een werkdag na vandaag, binnen een jaar.
college-lay = Leg dit voor aan het college
college-other-day = Zet deze dag op de site
college-laid = Het plan ligt bij het college. De indiener krijgt bericht.
weigh-text = Het { $college } weegt elk groot plan op deze punten. Wat u hier vastlegt, staat bij het antwoord op de site.
weigh-why = Waarom
weigh-why-hint = Nodig als het plan niet helemaal voldoet.
weigh-missing = Kies of het plan voldoet.
weigh-why-missing = Schrijf op waarom het plan hier niet helemaal voldoet.
weigh-keep = Leg deze weging vast
weigh-kept = De weging ligt vast. U kunt nu het antwoord versturen.
weigh-first = Leg eerst vast hoe het { $college } dit plan woog.
phase-title = Stappen van het project
phase-text = Iedereen ziet deze stappen op de site, met wanneer ze klaar zijn.
phase-name = Wat gebeurt er
phase-name-hint = Bijvoorbeeld: ontwerp met de buurt.
phase-name-missing = Schrijf op wat er gebeurt.
phase-day = Klaar uiterlijk
phase-day-wrong = Kies een dag vanaf vandaag, binnen tien jaar.
phase-add = Voeg deze stap toe
phase-added = De stap staat op de site.
phase-remove = Haal weg
phase-removed = De stap is weggehaald.
phase-finish = Welke stap is nu klaar?
phase-none = Geen stap
track-move = Breng dit naar een andere loper
track-move-text = Dit idee gaat nu op de { $track }. Op een andere loper gelden andere redenen voor een ‘nee’, en beslist een ander overleg. De beloofde dag van het antwoord blijft.
track-move-to = Naar de { $track }
track-moved = Het idee gaat verder op de andere loper. De beloofde dag van het antwoord is gebleven.
handle-answered-on = Beantwoord op { $date }, { $days ->
    [0] op dezelfde dag
    [one] in één werkdag
   *[other] in { $days } werkdagen
}.
answer-write = Schrijf het antwoord
answer-about = Lees het idee
answer-about-advised = Lees het idee en de adviezen
answer-check = Bewaar en bekijk
answer-stale = { $name } schreef intussen ook aan dit antwoord. Hieronder staat die tekst. Daaronder staat de uwe. Bewaart u de uwe? Dan komt die ervoor in de plaats.
answer-outcome = Wat is het antwoord?
answer-outcome-missing = Kies wat het antwoord is.
answer-body = Het antwoord in gewone woorden
answer-body-hint = Schrijf aan de inwoner: u, korte zinnen, geen vaktaal.
answer-body-missing = Schrijf het antwoord op.
answer-until-hint = Alleen bij ‘nu niet’: op welke dag kijkt u er opnieuw naar?
answer-until-wrong = Kies een dag na vandaag, en binnen { $years } jaar.
answer-criterion-hint = Alleen bij ‘nu niet’ en ‘nee’: op welke openbare reden rust dit?
answer-criterion-missing = Kies de reden waarop dit rust.
answer-alternative-hint = Alleen bij ‘nu niet’ en ‘nee’: noem minstens één ding dat wel kan.
answer-alternative-missing = Noem iets dat wel kan.
answer-next-hint = Alleen als het antwoord geen ‘nee’ is: wie doet wat, en wanneer?
answer-next-missing = Schrijf op wie wat doet, en wanneer.
answer-check-title = Bekijk het antwoord
answer-check-text = Zo krijgt de indiener het antwoord. Na het versturen kunt u het niet meer veranderen.
answer-on-page = Op de site
answer-in-mail = In de mail
answer-mail-link = Alleen de geheime link onderaan is in de echte mail een andere.
answer-preview-name = naam van de indiener
answer-send = Verstuur dit antwoord
answer-change = Verander het antwoord
answer-changed = Dit antwoord is intussen veranderd. Bekijk het opnieuw.
handle-caption-promised = { $count ->
    [one] Eén idee uit te voeren
   *[other] { $count } ideeën uit te voeren
}
handle-stand = Stand
handle-caption = { $count ->
    [one] Eén idee in behandeling
   *[other] { $count } ideeën in behandeling
}
right-manage-rules = De verdeelregels zien en aanpassen
rules-title = Verdeelregels
rules-text = Naar welke afdeling een idee gaat zodra het op de site staat.
rules-none = Er zijn nog geen regels. Elk idee gaat nu naar de wijk.
rules-new = Een regel erbij
rules-words = Woorden
rules-words-hint = Met komma’s ertussen, bijvoorbeeld: fiets, stoep. Eén ervan moet in het idee staan.
rules-any = Maakt niet uit
rules-department = Dan gaat het naar
rules-try = Probeer deze regel
rules-trial = Dit zou de regel doen
rules-only-new = De regel geldt voor ideeën die hierna op de site komen. Wat nu in behandeling is, blijft waar het is. De eerste regel die past, beslist.
rules-keep = Zet deze regel erbij
rules-up = Eerder
rules-remove = Haal weg
rules-gone = Deze afdeling bestaat niet meer ({ $slug })
rules-added = De regel staat erbij.
rules-removed = De regel is weg.
rules-moved = De regel geldt nu eerder.
rules-everything = Kies waar de regel op let: woorden, een onderwerp, een wijk of wat er nodig is. Anders neemt de regel alles mee.
rules-no-department = Kies een afdeling uit de lijst.
rules-unknown = Kies een onderwerp, wijk en wens uit de lijst.
rules-too-many = Er zijn al { $most } regels. Haal er eerst een weg.
rules-same = Deze regel is er al.
rules-would = Van de { $seen } ideeën die nu in behandeling zijn, { $count ->
    [0] ging er geen naar { $department }
    [one] ging er één naar { $department }
   *[other] gingen er { $count } naar { $department }
}. Ideeën die daar al zijn, tellen niet mee.

# The table
meetings-title = Overleg van alle afdelingen
meetings-text = Hier besluiten alle afdelingen samen, aan één tafel. Zo krijgt de inwoner één antwoord.
meetings-none = Er is nog geen overleg gepland.
meeting-at-table = Aan tafel: { $departments }.
meeting-on = Overleg { $track } van { $date }
meeting-day = Dag
meeting-day-wrong = Kies een dag vanaf vandaag, binnen een jaar.
meeting-place = Plaats
meeting-place-hint = Een kamer, of het adres van een videogesprek.
meeting-place-missing = Schrijf op waar het overleg is.
meeting-agenda = Op de agenda
meeting-decided = Besloten
meeting-call-title = Plan een overleg
meeting-call = Plan dit overleg
meeting-called = Het overleg is gepland. Zet er nu ideeën op.
meeting-empty = Er staat nog niets op de agenda.
meeting-gone = Ingetrokken door de indiener
meeting-undecided = Nog niet besloten
meeting-due = antwoord uiterlijk { $date }
meeting-decide = Leg het besluit vast
meeting-decide-again = Verander het besluit
meeting-proposed = Voor op de agenda
meeting-proposed-text = Deze ideeën moeten snel antwoord krijgen, of hebben meer dan één afdeling nodig.
meeting-proposed-none = Er zijn nu geen ideeën die daarbij horen.
meeting-put = Zet op de agenda
meeting-put-done = Het idee staat op de agenda. Op de site staat nu wanneer het besproken wordt.
meeting-put-wrong = Dit nummer hoort niet bij een idee dat u behandelt. Een nummer lijkt op ZM-7K3F-92.
meeting-put-too-late = Dit idee kan niet op deze agenda. Het staat al op een agenda, of is beantwoord.
meeting-other = Een ander idee
meeting-other-hint = Vul het nummer in, bijvoorbeeld ZM-7K3F-92.
meeting-decision = Besluit
meeting-decision-text = Het besluit wordt het concept van het antwoord. Wie het idee behandelt, kijkt het na en verstuurt het.
meeting-keep = Leg dit besluit vast
meeting-decided-done = Het besluit ligt vast. Het staat klaar als concept van het antwoord.
meeting-minutes = Verslag om te lezen of te printen
meeting-minutes-of = Verslag van het overleg { $track } van { $date }
event-at-table-on = Op de agenda van het overleg van alle afdelingen, { $date }
act-initiative-at-table = Idee op de agenda gezet
acts-meeting = Overleg
act-meeting-call = Overleg gepland
act-meeting-decide = Besluit vastgelegd
handle-view-late = Te laat
handle-none-late = Niets is te laat.
clocks-title = Alle klokken
clocks-text = Wat elke wijk en afdeling in behandeling heeft, en wat te laat is.
clocks-wijk = Wijk { $wijk }
clocks-unit = Bij wie
clocks-late = Te laat
clocks-open = In behandeling
clocks-free = Nog niemand
clocks-waiting = Wacht op indiener
clocks-first = Eerste antwoord uiterlijk
clocks-advice = Advies dat nog moet komen
clocks-advice-waiting = Nog te geven
clocks-advice-none = Er is geen advies gevraagd dat nog moet komen.
answer-fails = { $name }. Hieraan voldoet het idee nu niet: { $text }
handle-unstaffed = { $name } (hier werkt nog niemand met deze site)
letter-replied = De indiener reageerde op de vraag over ‘{ $title }’. De klok loopt weer.
letter-replied-subject = Reactie van de indiener: { $reference }
status-in-progress = In uitvoering
event-looked-again = De indiener vroeg om nog een keer te kijken
event-in-progress = In uitvoering
event-confirmed = De indiener vindt dat het klaar is
event-reopened = Volgens de indiener is het nog niet klaar
carpet-asked-again = Nog een keer gevraagd
answer-before = Ons eerste antwoord: { $answer }
answer-looked-again = De indiener vroeg om nog een keer te kijken. Dit was ons eerste antwoord.
verdict-title = Heeft dit antwoord u geholpen?
verdict-helps = Ja
verdict-helps-not = Nee
verdict-said-helps = U zei: ja, dit antwoord hielp.
verdict-said-not = U zei: nee, dit antwoord hielp niet.
verdict-after-all = Toch wel
verdict-after-all-not = Toch niet
verdict-kept = Dank u. Wij hebben het opgeschreven.
verdict-again-title = Zullen wij nog een keer kijken?
verdict-again-text = Dat kan één keer, tot en met { $date }. De klok begint dan opnieuw: u krijgt binnen { $days } werkdagen antwoord.
verdict-again-begun = Wij zijn al begonnen. Klopt er iets niet? Bel ons, of kom langs.
verdict-again-once = Wij hebben al een keer opnieuw gekeken. Wilt u erover praten? Bel ons, of kom langs.
verdict-again-over = De tijd om nog een keer te kijken is voorbij. Wilt u erover praten? Bel ons, of kom langs.
verdict-why = Wat klopt er niet, of wat missen wij?
verdict-why-hint = Alleen medewerkers van de gemeente lezen dit.
verdict-why-wrong = Schrijf op wat er niet klopt.
verdict-again = Vraag om nog een keer te kijken
verdict-again-kept = Wij kijken nog een keer. De klok loopt weer.
verdict-done-title = Is het echt klaar?
verdict-done-text = Volgens ons is het klaar. U kunt dat het beste zien.
verdict-done = Ja, het is klaar
verdict-not-done-open = Nee, er mist nog iets
verdict-missing = Wat mist er nog?
verdict-missing-hint = Alleen medewerkers van de gemeente lezen dit.
verdict-missing-wrong = Schrijf op wat er nog mist.
verdict-not-done = Het is nog niet klaar
verdict-not-done-kept = Wij gaan ermee verder. Wie ermee bezig was, heeft uw bericht gekregen.
letter-again-subject = Wij kijken nog een keer naar { $reference }
letter-again = U vroeg ons om nog een keer te kijken naar ‘{ $title }’. Dat doen wij.
letter-progress-subject = Zo staat het met { $reference }
letter-college-subject = Het college beslist over { $reference }
letter-college = Uw idee ‘{ $title }’ is een groot plan. Daarom beslist het bestuur van de gemeente erover.
letter-college-day = Het { $college } beslist op { $date }. U krijgt daarna antwoord.
letter-college-late = Dat is later dan wij u beloofden: antwoord uiterlijk { $date }. De klok loopt door. Na die dag staat op de site dat wij te laat zijn.
letter-college-conditions = Waar grote plannen op worden gewogen
letter-progress = Er is nieuws over uw idee ‘{ $title }’. De gemeente schrijft:
letter-done-subject = Is het echt klaar? { $reference }
letter-done = Wij zijn klaar met uw idee ‘{ $title }’. De gemeente schrijft:
letter-done-ask = Is het echt klaar? Zeg het ons: dan weten wij dat het goed is, of wij gaan verder.
letter-done-ask-paper = Is het echt klaar? Bel ons, of kom langs: dan weten wij dat het goed is, of wij gaan verder.
letter-done-button = Zeg of het klaar is
letter-asked-again-subject = Nog een keer kijken: { $reference }
letter-asked-again = Het antwoord op ‘{ $title }’ hielp de indiener niet. De klok loopt opnieuw. De indiener schrijft:
letter-not-done-subject = Nog niet klaar: { $reference }
letter-not-done = Volgens de indiener is ‘{ $title }’ nog niet klaar. De indiener schrijft:
desk-letter-again = Wij kijken nog een keer
desk-letter-progress = Voortgang
desk-letter-done = Is het echt klaar?
act-initiative-helped = Gezegd of het antwoord hielp
act-initiative-again = Gevraagd om nog een keer te kijken
act-initiative-progress = Voortgang gemeld
act-initiative-done = Gemeld dat het klaar is
act-initiative-confirm-done = Gezegd dat het echt klaar is
act-initiative-reopen = Gezegd dat het nog niet klaar is
handle-view-promised = Uit te voeren
handle-none-promised = Alles wat beloofd is, is klaar.
handle-progress-title = Hoe staat het ermee?
handle-progress-how = Wat is er gedaan, en wat volgt?
handle-progress-hint = Iedereen leest dit op de site. De indiener krijgt het ook per mail.
handle-progress-missing = Schrijf op hoe het ermee staat.
handle-progress = Wij zijn bezig
handle-carried-out = Het is klaar
handle-done-progress = Het staat op de site. De indiener heeft een mail.
handle-done-carried-out = De indiener krijgt de vraag of het echt klaar is.
letter-warnings-subject = { $count ->
    [one] Eén idee vraagt uw aandacht
   *[other] { $count } ideeën vragen uw aandacht
  }
letter-warnings = { $count ->
    [one] Dit idee vraagt uw aandacht.
   *[other] Deze ideeën vragen uw aandacht.
  }
letter-warnings-read = Te lezen, uiterlijk op de dag die erbij staat:
letter-warnings-read-late = De dag om te lezen is voorbij:
letter-warnings-answer = Te beantwoorden, uiterlijk op de dag die erbij staat:
letter-warnings-answer-late = De dag van het antwoord is voorbij:
letter-warnings-owner = Nog door niemand opgepakt:
letter-warnings-more = Er zijn er nog { $count }. U vindt ze op de site.
letter-stop = Wilt u deze mail minder vaak of niet meer? Kies dat hier
letter-digest = Dit is er nieuw voor u:
letter-digest-subject = { $count ->
    [one] Uw overzicht: 1 bericht
   *[other] Uw overzicht: { $count } berichten
}
letter-digest-more = { $count ->
    [one] En nog 1 ander bericht. Alles staat op de site.
   *[other] En nog { $count } andere berichten. Alles staat op de site.
}
letter-digest-choose = Kies hoe vaak u deze mail krijgt
digest-replied = reageerde op een vraag
digest-asked-again = wil dat wij nog een keer kijken
digest-not-done = zegt dat het niet klaar is
digest-published = staat op de site
digest-progress = wordt uitgevoerd
digest-merged = gaat verder met een ander idee
digest-read = lezen vóór het einde van { $date }
digest-read-late = had gelezen moeten zijn op { $date }
digest-answer = antwoord vóór het einde van { $date }
digest-answer-late = had antwoord moeten hebben op { $date }
digest-owner = niemand heeft dit op naam
status-handed-over = Doorgegeven
event-handed-over = Doorgegeven aan wie erover gaat
message-handed-over-text = Dit staat niet meer op de site. Wij hebben het doorgegeven aan wie erover gaat.
handed-title = Wij hebben uw bericht doorgegeven
handed-report = Uw bericht gaat over iets buiten dat kapot of vies is. Daarvoor is { $name }. Zij hebben uw bericht en pakken het op.
handed-signal = Uw bericht gaat over iemand die misschien hulp nodig heeft. Daarvoor is { $name }. Zij hebben uw bericht en gaan er zorgvuldig mee om. Het staat niet op de site, en ook hier niet meer.
handed-policy = Uw bericht is een vraag over de plannen van de gemeente. Daarvoor is { $name }. Zij hebben uw bericht en geven u antwoord.
letter-handed-subject = Wij hebben uw bericht { $reference } doorgegeven
letter-handed-note = Een medewerker schrijft erbij:
letter-handed-private = Deze link is alleen voor u. Hiermee ziet u terug waar uw bericht is
letter-passed-subject = Doorgegeven van de Groene Loper: { $reference }
letter-passed-report = Een inwoner stuurde een melding over de openbare ruimte. Die is voor u.
letter-passed-signal = Een inwoner stuurde een signaal over iemand. Dit is vertrouwelijk. Bij de Groene Loper is het nu gewist.
letter-passed-policy = Een inwoner stuurde een vraag over beleid. Die is voor u.
letter-passed-yours = De inwoner weet dat u dit heeft. Antwoord de inwoner zelf.
desk-letter-handed-over = Doorgegeven
act-initiative-hand-over = Doorgegeven aan wie erover gaat
hand-over-other = Is dit geen idee?
hand-over-link = Geef het door aan wie erover gaat
hand-over-title = Doorgeven aan wie erover gaat
hand-over-text = De inwoner krijgt een mail waarin staat wie het bericht nu heeft. Het gaat van de site af.
hand-over-what = Wat is het?
hand-over-nobody = Kies wat het is.
hand-over-report = Een melding: buiten is iets kapot of vies
hand-over-report-hint = Gaat naar { $name }.
hand-over-signal = Een signaal over iemand
hand-over-signal-hint = Gaat naar { $name }. De tekst wordt hier gewist.
hand-over-policy = Een vraag over beleid
hand-over-policy-hint = Gaat naar { $name }.
hand-over-note = Een woord aan de inwoner
hand-over-note-hint = Dit komt in de mail, onder onze vaste tekst.
hand-over = Geef door
hand-over-done = Het is doorgegeven. De inwoner weet wie het nu heeft.
item-earlier = Eerder van deze indiener
item-alike = Lijkt hierop, in deze wijk
item-same-photo = Met dezelfde foto

## Samenvoegen, verbergen en terugdraaien
event-merged = Samengevoegd
event-hidden = Een deel is verborgen
merged-title = Uw idee is samengevoegd
merged-text = Iemand anders had hetzelfde idee. De gemeente behandelt die ideeën samen. U krijgt dezelfde berichten.
merged-link = Bekijk { $reference }
item-merged = { $count ->
    [one] Hiermee is ook dit idee samengevoegd: { $references }.
   *[other] Hiermee zijn ook deze ideeën samengevoegd: { $references }.
  }
hidden-note = Waar { $mark } staat, heeft de gemeente woorden verborgen. Reden: { $reasons }.
hide-personal = gegevens van iemand
hide-insult = belediging of haat
hide-accusation = beschuldiging van iemand
hide-advertising = reclame
hide-title = Woorden verbergen
hide-about = Bijvoorbeeld een naam, een adres of een belediging.
hide-link = Kies welke woorden
hide-text = Op de plek van de woorden komt […]. Iedereen leest waarom. De indiener krijgt een mail en ziet zelf nog wel alles.
hide-now = Dit staat er nu
hide-passage = Welke woorden?
hide-passage-hint = Neem ze precies over. Ze verdwijnen overal waar ze staan.
hide-passage-missing = Schrijf op welke woorden verborgen moeten worden.
hide-no-such-words = Deze woorden staan er niet. Neem ze precies over, met dezelfde hoofdletters.
hide-reason = Waarom?
hide-no-reason = Kies waarom u deze woorden verbergt.
hide = Verberg deze woorden
item-as-sent = Lees hoe het is ingestuurd
merge-other = Is er al zo’n idee?
merge-link = Voeg ze samen
merge-title = Samenvoegen met een ander idee
merge-text = Het andere idee gaat verder. De indiener van dit idee krijgt een mail, en daarna alle berichten over het andere idee.
merge-alike = Deze ideeën lijken erop
merge-number = Nummer van het andere idee
merge-other-number = Of: nummer van een ander idee
merge-number-hint = Zoals op de pagina van dat idee staat.
merge-no-target = Er is geen openbaar idee met dit nummer. Kies een idee of vul een ander nummer in.
merge-itself = Dit is het nummer van dit idee zelf. Vul het nummer van het andere idee in.
merge-gone = Dat idee is zelf samengevoegd. Het gaat verder als { $reference }. Vul dat nummer in.
merge = Voeg samen
done-merged = Samengevoegd:
done-merged-follows = De indiener krijgt een mail en volgt het andere idee.
undo = Maak ongedaan
undo-last = Wat net is gedaan
undo-until = { $act }. U kunt dit ongedaan maken tot { $until } uur.
undo-done = Het is teruggedraaid. De indiener krijgt een mail.
undo-too-late = Dit kan niet meer ongedaan worden gemaakt. Het uur is voorbij, of een collega ging er al mee verder.
recent-link = Net gedaan: maak iets van het laatste uur ongedaan
recent-title = Net gedaan
recent-text = Dit is in het laatste uur gedaan, door u of door een collega.
recent-nothing = In het laatste uur is er niets gedaan dat ongedaan gemaakt kan worden.
recent-caption = { $count ->
    [one] 1 keer
   *[other] { $count } keer
  }
recent-what = Wat
recent-when = Hoe laat
letter-merged-subject = Uw idee { $reference } gaat samen met een ander idee verder
letter-merged = Uw idee ‘{ $own }’ lijkt op een idee dat al op de site staat: ‘{ $other }’. Daarom behandelen wij ze samen.
letter-merged-follows = U krijgt dezelfde berichten als de ander, ook het antwoord.
letter-merged-answered = De gemeente heeft dat idee al beantwoord. U leest het antwoord op de site.
letter-merged-button = Lees het andere idee
letter-tidied-private = Deze link is alleen voor u. Hiermee ziet u uw idee terug
letter-hidden-subject = Woorden in uw idee { $reference } zijn verborgen
letter-hidden = In uw idee ‘{ $title }’ hebben wij woorden verborgen.
letter-hidden-why = De reden: { $reason }. Bezoekers van de site zien nu […] op die plek. U ziet zelf nog wel alles.
letter-hidden-follows = Verder verandert er niets: uw idee gaat gewoon door. Bent u het er niet mee eens? Laat het ons weten.
letter-undone-subject = Een correctie over uw idee { $reference }
letter-undone-published = Uw idee ‘{ $title }’ staat niet meer op de site. Wij hadden het te vroeg geplaatst en lezen het nog een keer. De dag van ons antwoord blijft gelijk.
letter-undone-asked = U hoeft niet te antwoorden op onze vraag over uw idee ‘{ $title }’. Wij trekken die vraag terug. De klok loopt door alsof wij niets hadden gevraagd.
letter-undone-hidden = In uw idee ‘{ $title }’ hadden wij woorden verborgen. Dat hebben wij teruggedraaid.
letter-undone-merged = Uw idee ‘{ $title }’ was samengevoegd met een ander idee. Dat is niet meer zo. Uw idee gaat weer apart verder, met dezelfde dag voor het antwoord.
desk-letter-undone = Correctie
act-initiative-merge = Samengevoegd met een ander idee
act-initiative-hide = Woorden van een idee verborgen
act-initiative-undo = Teruggedraaid wat net was gedaan
together = Behandel de gekozen ideeën samen
together-choose = Kies { $reference }
together-title = { $count ->
    [one] 1 gekozen idee
   *[other] { $count } gekozen ideeën
  }
together-nothing = U heeft geen ideeën gekozen die nog te lezen zijn. Kies ze in de werkvoorraad.
together-question = Uw vraag aan alle indieners
together-publish = { $count ->
    [one] Publiceer dit idee
   *[other] Publiceer deze { $count } ideeën
  }
together-ask = { $count ->
    [one] Verstuur de vraag
   *[other] Verstuur de vraag aan { $count } indieners
  }
together-hand-over = { $count ->
    [one] Geef dit idee door
   *[other] Geef deze { $count } ideeën door
  }
together-done = { $count ->
    [one] Gelukt met 1 idee. De indiener krijgt een mail.
   *[other] Gelukt met { $count } ideeën. De indieners krijgen een mail.
  }
together-failed = { $count ->
    [one] Met 1 idee kon het niet.
   *[other] Met { $count } ideeën kon het niet.
  }
together-too-late = Dit kan niet met dit idee. Een collega was u voor, of de klok staat stil.
keys-choose = kies dit idee
unit-alderman = de wijkwethouder van { $wijk }
notes = Notities
notes-about = Alleen wie dit idee behandelt, leest deze notities. Een inwoner kan ze opvragen: dat regelt de Wet open overheid.
note-write = Schrijf een notitie
note-text = Uw notitie
note-hint = Schrijf zakelijk en alleen wat nodig is.
note-mention = Noem een collega
note-mention-hint = Typ @ en het begin van een naam om een collega te noemen.
note-to = Wie moet dit weten?
note-to-hint = Zij krijgen uw notitie ook per mail.
note-to-wrong = Een van deze mensen leest dit idee niet meer. Kijk uw keuze nog eens na.
note-missing = Schrijf uw notitie op.
note-keep = Bewaar de notitie
note-at = { $date } om { $time }
note-for = Voor: { $names }
note-by-gone = Iemand die hier niet meer werkt
note-remove = Haal deze notitie weg
note-done = Uw notitie staat erbij.
note-removed = Uw notitie is weg.
letter-noted = { $by } schreef een notitie voor u bij het idee ‘{ $title }’:
letter-noted-subject = Notitie voor u: { $reference }
act-note = Notitie geschreven
act-note-remove = Notitie weggehaald
templates-title = Standaardteksten
templates-text = Teksten waarmee collega’s beginnen als zij een inwoner schrijven.
templates-none = Er zijn nog geen standaardteksten.
templates-new = Een tekst erbij
templates-for = Waarvoor is de tekst?
templates-for-missing = Kies waarvoor de tekst is.
templates-name = Naam van de tekst
templates-name-hint = Zo vinden collega’s hem terug, bijvoorbeeld: Waar is het precies?
templates-body = Tekst
templates-body-hint = Schrijf korte zinnen en gewone woorden. De aanhef en de groet staan al in de mail.
templates-slots = Dit vult de site in, per idee:
templates-keep = Bewaar de tekst
templates-change = Verander een standaardtekst
templates-remove = Haal weg
templates-added = De tekst staat erbij.
templates-changed = De tekst is veranderd.
templates-removed = De tekst is weg.
templates-name-missing = Geef de tekst een naam.
templates-body-missing = Schrijf de tekst op.
templates-same = Er is al een tekst met deze naam.
templates-slot-wrong = Dit kan de site niet invullen: { $slot }. Gebruik alleen wat hieronder staat, met de haakjes erbij.
templates-too-many = Er zijn al { $most } teksten. Haal er eerst een weg.
templates-gone = Deze tekst is er niet meer.
template-for-question = Vraag aan de indiener
template-for-answer = Antwoord
template-for-hand-over = Bericht bij overdragen
template-begin = Begin met een standaardtekst
template-begin-hint = De tekst komt in het veld, achter wat er al staat. U kunt hem daarna veranderen.
template-no-day = een dag die u nog hoort
slot-title = de titel van het idee
slot-reference = het nummer van het idee
slot-neighbourhood = de naam van de wijk
slot-spot = de plek, of anders de wijk
slot-day = de dag waarop er uiterlijk antwoord is
question-title = Vraag aan de indiener
question-more = Standaardtekst kiezen of eerst bekijken
question-look = Bekijk hoe het aankomt
right-manage-templates = Standaardteksten bijhouden
acts-template = Standaardteksten
act-template-add = Standaardtekst toegevoegd
act-template-change = Standaardtekst veranderd
act-template-remove = Standaardtekst weggehaald
filter-title = Zoek in deze lijst
filter-words = Zoek op woord of nummer
filter-any = Maakt niet uit
filter-nothing = Met deze keuzes staat er niets in deze lijst.
filter-keep-this = Bewaar deze keuzes als
filter-chosen = Alleen: { $what }.
filter-name-hint = Zo vindt u deze keuzes terug. Alleen u ziet ze.
filter-name-missing = Geef een naam.
filter-keep = Bewaar
filter-kept = Uw keuzes zijn bewaard.
filter-removed = Uw bewaarde keuzes zijn weg.
filter-remove = Haal ‘{ $name }’ weg
filter-too-many = U heeft er al { $most } bewaard. Haal er eerst een weg.
filters-kept = Bewaarde keuzes
absence-title = Afwezig
absence-link = Bent u een tijd weg? Regel wie waarneemt
absence-text = Bent u een tijd weg? Kies wie intussen uw ideeën behandelt. Uw mail over die ideeën gaat dan ook naar die collega.
absence-from = Eerste dag
absence-until = Laatste dag
absence-substitute = Wie neemt waar?
absence-substitute-hint = Collega’s die hetzelfde werk doen als u.
absence-no-substitutes = Nog niemand doet hier hetzelfde werk als u. Dan gaat de mail naar iedereen van de afdeling of de wijk.
absence-nobody = Niemand
absence-keep = Bewaar
absence-end = Ik ben er weer
absence-kept = Dit is bewaard.
absence-ended = U bent er weer.
absence-now = U bent er niet van { $from } tot en met { $until }. { $name } neemt waar.
absence-now-nobody = U bent er niet van { $from } tot en met { $until }. Niemand neemt waar.
absence-today = U bent er niet tot en met { $until }.
absence-for = U neemt waar voor { $name }, tot en met { $until }.
absence-from-wrong = Kies de eerste dag, niet meer dan een jaar van vandaag.
absence-until-wrong = Kies een laatste dag vanaf vandaag, na de eerste dag en binnen een jaar.
absence-substitute-wrong = Kies een collega uit de lijst.
handle-away = { $name } is er niet tot en met { $until }.
handle-away-substitute = { $name } is er niet tot en met { $until }. { $other } neemt waar.
act-person-absence = Afwezigheid bewaard
act-person-absence-end = Afwezigheid beëindigd
key-notes = Notities die u schreef
key-absence = Wanneer u er niet bent
key-filter = Gekozen, zoals het in het adres staat
key-first-day = Eerste dag
arrived = { $count ->
    [0] Er is niets nieuws.
    [one] Er is 1 nieuw idee.
   *[other] Er zijn { $count } nieuwe ideeën.
}
arrived-show = Laat zien

photos = Foto’s
photos-title = { $count ->
    [one] Foto
   *[other] Foto’s
}
photos-hint = U kunt { $most } foto’s meesturen: JPG, PNG of WebP, tot 25 MB per foto. Zet er liever geen gezichten of kentekens op.
photos-choose = Kies foto’s
photos-add = Voeg toe
photo-number = Foto { $number }
photo-nameless = Uw foto
photo-describe = Wat is er op de foto te zien?
photo-describe-hint = Bijvoorbeeld: ‘Een kapotte bank bij de vijver’. Dit is voor wie de foto niet kan zien.
photo-up = Zet eerder
photo-remove = Haal weg
photo-double = Deze foto lijkt op foto { $other }. Is het dezelfde? Haal er dan één weg.
photo-taken-in = In deze foto staat dat die is gemaakt in { $wijk }. Alleen u ziet dat.
photo-use-place = Kies { $wijk } als wijk
photo-waits = Deze foto wordt klaargemaakt. Dat duurt even.
photo-hidden = Deze foto is verborgen: { $reason }.
photo-change = Foto aanpassen
photo-nothing = Kies eerst een foto. Druk daarna op ‘Voeg toe’.
photo-empty = { $name } is leeg. Kies de foto opnieuw.
photo-not-a-photo = { $name } is geen foto die wij kunnen lezen. Kies een foto die eindigt op .jpg, .png of .webp.
photo-heic = { $name } is een HEIC- of AVIF-foto. Die kunnen wij nog niet lezen. Kies op uw telefoon bij ‘Camera’ voor ‘Meest compatibel’, of maak er eerst een JPG van.
photo-moving = { $name } beweegt. Kies een gewone foto.
photo-too-many-bytes = { $name } is groter dan 25 MB. Maak de foto kleiner of kies een andere.
photo-too-large = { $name } heeft te veel beeldpunten. Maak de foto kleiner of kies een andere.
photo-truncated = { $name } is niet helemaal aangekomen. Kies de foto opnieuw.
photo-broken = { $name } kunnen wij niet lezen. Kies een andere foto.
photo-too-many = { $name } is niet meegenomen: er kunnen { $most } foto’s bij een idee.
photo-virus = Onze viruscontrole houdt { $name } tegen. Kies een andere foto.
photo-not-kept = { $name } is niet bewaard, door een fout bij ons. Probeer het later nog eens.
upload-drop = U kunt foto’s ook hierheen slepen of plakken.
upload-sending = Wordt verstuurd:
upload-waiting = De verbinding is weg. Wij proberen het zo weer.
upload-stopped = Niet verstuurd. Kijk of u verbinding heeft en probeer het dan opnieuw.
upload-lost = Niet bewaard. Laad deze pagina opnieuw en probeer het nog eens.
upload-added = is toegevoegd.
upload-first = Wij versturen eerst uw foto’s. Daarna gaat u vanzelf verder.
upload-again = Probeer opnieuw
light-table-title = Foto’s uit { $name }
light-table-text = Foto’s bij ideeën uit { $name }, de nieuwste eerst.
light-table-empty = Hier zijn nog geen foto’s.
light-table-photo = Foto { $number } bij ‘{ $title }’
light-table-idea = Bekijk dit idee
light-table-previous = Vorige foto
light-table-next = Volgende foto
photo-before = Voor
photo-after = Na
photos-before-after = Voor en na
photos-describe = Wat is er op de foto’s te zien?
photos-not-all = Niet alle foto’s zijn meegenomen.
photos-leave = Welke foto’s stuurt u toch niet mee?
photo-title = Foto aanpassen
photo-done = De foto is aangepast.
photo-look-again = Bekijk de foto opnieuw
photo-turn = Draaien
photo-turn-left = Naar links
photo-turn-right = Naar rechts
photo-blur = Onherkenbaar maken
photo-blur-text = Geef aan waar het gezicht of kenteken zit, in procenten van de foto. De linkerkant is 0, de rechterkant 100. De bovenkant is 0, de onderkant 100.
photo-left = Van links (%)
photo-top = Van boven (%)
photo-right = Tot rechts (%)
photo-bottom = Tot onder (%)
photo-part-wrong = Vul hele getallen in van 0 tot 100. ‘Tot’ is groter dan ‘van’.
photo-draw = Teken op de foto
photo-blur-do = Maak onherkenbaar
photo-replace = Vervangen
photo-replace-text = Bijvoorbeeld als de inwoner een betere foto stuurde. Wat er stond, bewaren wij.
photo-replace-do = Vervang de foto
photo-restore = Terug naar hoe de foto is gestuurd
photo-hide-title = Verbergen
photo-hide = Verberg deze foto
photo-show = Laat deze foto weer zien
photo-describe-title = Omschrijving
photo-describe-do = Bewaar de omschrijving
act-photo-edit = Foto aangepast
act-photo-replace = Foto vervangen
act-photo-restore = Foto teruggezet
act-photo-hide = Foto verborgen
act-photo-show = Foto weer getoond
act-photo-describe = Foto omschreven
key-photos = Foto’s die u stuurde
key-file = Bestand
acts-photo = Foto’s
