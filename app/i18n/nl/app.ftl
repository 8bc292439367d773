# Groene Loper: woorden op het scherm en in de mail. Kort, actief, "u", niveau B1.

## Datum
date-long = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
} { date-short }
date-brief = { $weekday ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
} { date-short }
date-short = { $day } { $month ->
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

## Het kader van elke bladzijde
product = Groene Loper
frame-skip = Direct naar de inhoud
frame-municipality = Gemeente { $name }
frame-menu = Hoofdmenu
frame-initiatives = Initiatieven
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

## Berichten in plaats van een bladzijde
message-home = Naar de voorpagina
message-list = Bekijk alle initiatieven
message-not-there = Deze bladzijde is er niet
message-not-there-text = Misschien is het adres verkeerd overgenomen. Of de bladzijde is weg.
message-withdrawn = Dit initiatief is ingetrokken
message-withdrawn-text = De indiener heeft het teruggenomen. Daarom laten wij het niet meer zien.
message-dead-link = Deze link werkt niet meer
message-dead-link-text = Kijk of u de hele link heeft overgenomen. Vraag anders een nieuwe link aan ons.
message-not-allowed = Deze bladzijde is niet voor u
message-not-allowed-text = Alleen medewerkers met de juiste rol kunnen hier komen. Log in met uw uitnodiging.
message-wrong-method = Dit kan hier niet
message-wrong-method-text = Ga terug naar de voorpagina en probeer het opnieuw.
message-cross-site = Wij hebben dit niet aangenomen
message-cross-site-text = Het formulier kwam niet van deze site. Open de bladzijde opnieuw en verstuur het nog een keer.
message-too-large = Dit is te veel om te sturen
message-too-large-text = Wij hebben niets ontvangen. Maak uw tekst korter en probeer het opnieuw.
message-unavailable = Er is een storing bij ons
message-unavailable-text = Wij hebben nu niets ontvangen. Probeer het over een paar minuten opnieuw.
