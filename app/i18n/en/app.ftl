# Groene Loper: the words on screen and in mail. Short, active, plain English.

## Dates
date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { date-short }
date-brief = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { date-short }
date-short = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Days on which the municipality does not work
holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-kings-day = King's Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day
day-off-weekend = weekend

## The frame of every page
product = Groene Loper
frame-skip = Skip to the content
frame-municipality = Municipality of { $name }
frame-menu = Main menu
frame-initiatives = Initiatives
frame-neighbourhoods = Neighbourhoods
frame-send = Send an idea
frame-work = Work
frame-signed-in = You are signed in as { $email }
frame-sign-out = Sign out
frame-help = Need help?
frame-call = Call
frame-come = Or visit us: { $address }.
frame-about = About this site
frame-mailbox = Mailbox of this trial site

## Messages instead of a page
message-home = Go to the front page
message-list = See all initiatives
message-not-there = This page is not here
message-not-there-text = The address may be wrong, or the page is gone.
message-withdrawn = This initiative was taken back
message-withdrawn-text = The person who sent it took it back. So we no longer show it.
message-dead-link = This link no longer works
message-dead-link-text = Check that you copied the whole link, or ask us for a new one.
message-not-allowed = This page is not for you
message-not-allowed-text = Only staff with the right role can see it. Sign in with your invitation.
message-wrong-method = You cannot do this here
message-wrong-method-text = Go back to the front page and try again.
message-cross-site = We did not accept this
message-cross-site-text = The form did not come from this site. Open the page again and send it once more.
message-too-large = This is too much to send
message-too-large-text = We received nothing. Make your text shorter and try again.
message-unavailable = Something is broken on our side
message-unavailable-text = We received nothing now. Please try again in a few minutes.
