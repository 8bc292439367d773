# Groene Loper: the words on screen and in mail. Short, active, plain English.

## Dates
date-long = { weekday-name } { date-short }
weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
time = { $hour }:{ $minute }
date-brief = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { date-short }
date-short = { $day } { month-name }
month-name = { $month ->
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

## How it was counted
counted-days = { $days ->
    [1] That is 1 working day
   *[other] That is { $days } working days
} after { $from }. Weekends do not count.
counted-skipped = These days do not count either: { $days }.
list-and = { $first } and { $last }

## Letters
letter-greeting = Dear { $name },
letter-greeting-nameless = Dear reader,
letter-closing = Kind regards,
letter-automatic = This message was sent automatically. Do you have a question? Then reply to it.
letter-help = Or call { $phone }. You can also visit us: { $address }.
letter-secret = The link is for you only. Do not pass it on.
letter-follow = Follow my idea
letter-due = You will have an answer by { $date }.
letter-fact-reference = Your number
letter-fact-title = Your idea
letter-receipt-subject = We received your idea: { $reference }
letter-receipt = Thank you for your idea. It arrived safely. This message is your receipt.
letter-receipt-link = With the link below you follow your idea. It also shows us that this mail address is yours.
letter-receipt-sent = This is what you sent:
letter-receipt-not-you = Did you not send an idea? Then do not use the link, and let us know.
letter-invitation-subject = Work with Groene Loper of { $name }
letter-invitation = You are invited as staff of { $name }. First you set up the second step with an app on your phone. Then you can start work.
letter-invitation-button = Start
letter-invitation-until = The link works once, and no longer after { $date }.
letter-draft-subject = Continue with your idea
letter-draft = You want to continue with your idea later. This link takes you back to where you were.
letter-draft-button = Continue with my idea
letter-draft-until = The link works until { $date }. After that we throw your text away.
letter-draft-not-you = Did you not ask for this? Then you need not do anything.
letter-asked-subject = A question about your idea { $reference }
letter-asked = We read your idea ‘{ $title }’. We have a question about it:
letter-asked-clock = The clock for our answer stands still until you reply. Please use the link, and do not answer this email. Our question will also be on the site, your reply will not.
letter-asked-button = Answer the question
letter-published-subject = Your idea is on the site: { $reference }
letter-published = Everyone can read your idea ‘{ $title }’ now.
letter-published-button = See your idea on the site
letter-published-private = This link is only for you. With it you follow your idea, or take it back
letter-withdrawn-subject = Your idea was taken back: { $reference }
letter-withdrawn = You took back your idea ‘{ $title }’. We no longer show it.
letter-withdrawn-not-you = Was this not you? Then let us know.
letter-withdrawn-again = You can always send a new idea.

## Mailbox of the trial site
post-title = Mailbox
post-text = Mail that this trial site sends. None of it really leaves.
post-empty = There is no mail yet.
post-to = To
post-sent = Sent
post-moment = { $date }, { $time }

## Style: all components on one page, on a trial site only
style-title = Style
style-lead = All components of the site, in every state, with their rules and their HTML. They come from the same functions as the real pages. The ideas and figures are made up.
style-contents = Components
style-code = Code
style-on = on
style-wide = wide screen: { $value }

style-colours = Colours
style-colours-rules = Use the name, never the value. The colour in the light is on the left, that in the dark on the right.
style-light-dark = Light and dark
style-contrast = Contrast
style-contrast-rules = These colours may be on each other. Text has a contrast of at least 4.5 : 1, a border or shape with a meaning at least 3 : 1.
style-contrast-text = Text, at least 4.5 : 1
style-contrast-shape = Border or shape, at least 3 : 1
style-letters = Letters
style-letters-rules = The site uses the letters of the device, so that nothing is loaded. Headings grow with the screen.
style-sizes = Sizes
style-space = Space
style-space-rules = Space has a name and grows with the screen. What you touch is at least 44 pixels high.
style-names = Other names
style-names-rules = Components use these names. They refer to the colours and sizes above, so that a municipality can set its own.
style-names-all = Name and value
style-names-open = Show all other names

style-headings = Headings
style-headings-rules = A page has one heading of level 1, and no level is skipped. A heading says what is below it.
style-heading-1 = Level 1
style-heading-2 = Level 2
style-heading-3 = Level 3
style-text = Text
style-text-rules = An introduction is one or two sentences. Small text never holds something that you must know.
style-text-lead = Introduction
style-text-plain = Running text
style-text-meta = Small text
style-links = Links
style-links-rules = The text of a link says where it goes. A link that stands alone is 44 pixels high.
style-links-running = In a sentence
style-links-beside = Beside a heading
style-buttons = Buttons
style-buttons-rules = A page has one strong button. A button says what happens.
style-button-primary = Strong
style-button-large = Strong and large
style-button-secondary = Quiet
style-button-danger = Cannot be undone
style-button-link = As a link
style-button-row = Beside each other

style-line = Text field
style-line-rules = The label stays while you type. Help and error are above the field; an error says what to do.
style-field-plain = Empty
style-field-hint = With help
style-field-filled = Filled in
style-field-wrong = With an error
style-field-optional = Optional
style-area = Text area
style-area-rules = For more than one line. What is too long is not cut off: the site says by how much it is too long.
style-select = Select
style-select-rules = For more choices than fit below each other on a phone. Nothing is chosen beforehand.
style-radio = Radio buttons
style-radio-rules = For a few choices, so that you see them all. You can touch the whole line.
style-radio-hints = With an explanation of each choice

style-summary = Error summary
style-summary-rules = Stands above the form when something is wrong. The page opens there, and every line is a link to its field.
style-summary-more = Two errors
style-notices = Notices
style-notices-rules = The words say what it is; colour and border are extra. A notice does not go away by itself.
style-notice-info = Information
style-notice-success = Success
style-notice-warning = Warning
style-notice-error = Error
style-notice-title = With heading and button
style-message = Message instead of a page
style-message-rules = Says what is the matter and what you can do now. What you typed stays.
style-message-typed = Failure, with what was typed

style-steps = Steps of the form
style-steps-rules = The words say at which step you are. The carpet only shows it.
style-step = Step { $number }
style-steps-after = Beside it: what happens next
style-small = Small carpet
style-small-rules = On a card, when many clocks stand together. The words on the card say the same.
style-clock = The clock
style-clock-rules = One tile per working day, from sending to the answer. The tiles are for the eye; heading, sentence and steps say the same.
style-clock-start = Just sent
style-clock-on-time = On time
style-clock-last-day = Today is the last day
style-clock-late = Late
style-clock-paused = Stands still
style-clock-went-on = Goes on after a question
style-clock-early = Answered early
style-clock-answered-late = Answered late
style-clock-folded = Very long: equal days are folded
style-speed = Answer speed
style-speed-rules = One figure first, never by person. With fewer than five answers there is no figure.
style-speed-telling = With figures
style-speed-too-few = Too few answers
style-figures = Figures in a table
style-figures-rules = A table that is the chart too. Each row has the same scale: one box for each working day. The numbers say the same as the carpet. With fewer than 5 answers there is no figure.
style-figures-state = In time, late, too few answers and no answers
style-hero = Front page
style-hero-rules = One sentence, one button, and the whole carpet. The carpet unrolls, except for who wants less motion.
style-hero-state = With the promise of the municipality

style-badges = Status
style-badges-rules = The mark fills with time, so that colour is never the only difference.
style-badges-all = All statuses
style-facts = Facts
style-facts-rules = Name and value below each other. What is empty is not there.
style-facts-panel = In a panel beside the text
style-course = Course
style-course-rules = A full dot is from the municipality, an open dot from the sender, a door is the answer. For everyone the newest is on top.
style-course-whole = For everyone
style-course-talk = Questions and replies, for sender and staff
style-answer = Answer
style-answer-rules = The heading is the outcome. A no has a reason and another proposal.
style-answer-yes = Yes
style-answer-no = No

style-cards = Cards
style-cards-rules = You can touch the whole card, but only the title is a link. The last line says when the answer comes.
style-cards-list = Below each other
style-cards-wide = Beside each other
style-filters = Search and choose
style-filters-rules = Works without scripts. What you choose is in the address, so that you can keep or share it.
style-filters-state = Nothing chosen
style-more = Show more
style-more-rules = A link to the next page of the list. It is not there on the last page.
style-more-state = There is more
style-map = Map with list
style-map-rules = The map is for the eye and the mouse. The list says the same, also for keyboard and screen reader.
style-map-with = With a map (made-up outlines)
style-map-without = Without a map
style-map-here = One neighbourhood (made-up outlines)

style-answers = Reading over
style-answers-rules = All that was filled in, with a link to change it. An error stands in the place of the answer.
style-answers-wrong = With one error
style-receipt = Receipt
style-receipt-rules = Shows what was sent and how the days were counted. It prints well.
style-receipt-parts = Two parts of it
style-details = Details
style-details-rules = For what almost nobody needs. Closed, it says what is inside.
style-details-closed = Closed
style-icons = Icons
style-icons-rules = An icon stands beside words and says nothing alone. It is as high as the text and has its colour. All drawings are in one file.
style-icons-all = All icons
style-icons-words = With text
style-icons-button = In a button
style-tabs = Views
style-tabs-rules = Links to the same page with another part of the list. Each view has an address of its own. The number counts what is in it.
style-tabs-state = The first one is chosen
style-toast = What was just done
style-toast-rules = On top of the page where the work goes on. The message stays until you close it or go on. A screen reader reads it out without interrupting anything.
style-toast-next = There is more work
style-toast-last = This was the last one
style-dialog = Window
style-dialog-rules = For help that you ask for yourself. Escape closes it, and you are back where you were. Without scripts the button is not there.
style-dialog-open = Open
style-queue = Work queue
style-queue-rules = A table on a wide screen, cards on a phone. What is urgent has a bar and words.
style-queue-rows = With ideas
style-queue-empty = Empty

style-breadcrumb = Breadcrumb
style-breadcrumb-rules = The way back to the city. The page itself is no link.
style-breadcrumb-two = Two steps deep
style-skip = Skip to the content
style-skip-rules = The first link of every page. It shows when the keyboard is on it.
style-skip-focus = With the keyboard on it
style-language = Language
style-language-rules = Every language calls itself by its own name. The chosen one is bold, and you stay on the same page.
style-language-chosen = One language chosen
style-frame = Header and footer
style-frame-rules = They are around this page: municipality, language and menu on top, help at the bottom. Who is signed in sees a bar with their own address.
style-frame-visitor = Header for everyone
style-frame-staff = Header for who is signed in
style-frame-foot = Footer

style-sample-title-1 = Benches along the pond
style-sample-title-2 = A zebra crossing at the school
style-sample-title-3 = Front gardens in the whole street
style-sample-title-4 = A meeting place with vegetable gardens and a pétanque court behind the school
style-sample-title-5 = Light on the cycle path
style-sample-story = There is no place to sit around the pond. Many neighbours walk there every day. We will paint the benches ourselves.
style-sample-spot = The pond at the shopping centre
style-sample-hint = You can change this later.
style-sample-question = Who looks after the benches when they get old?
style-sample-reply = We do, with the neighbours. Every year in May.
style-sample-yes = You may place the benches. We bring the wood and the paint in April.
style-sample-no = There are cables under the bank, so nothing can go into the ground here. We propose to place the benches on the square, ten steps from the water.

## The frame of every page
language-name = English
language-direction = ltr
decimal-sign = .
product = Groene Loper
frame-skip = Skip to the content
frame-municipality = Municipality of { $name }
frame-language = Language
frame-menu = Main menu
frame-initiatives = Ideas
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
frame-style = Style of this trial site

## Messages instead of a page
message-code = Error { $code }
message-broken = Something went wrong. Please try again later.
message-send-again = Send again
message-home = Go to the front page
message-list = See all ideas
message-not-there = This page is not here
message-not-there-text = The address may be wrong, or the page is gone.
message-withdrawn = This idea was taken back
message-withdrawn-text = The person who sent it took it back. So we no longer show it.
message-dead-link = This link no longer works
message-dead-link-text = Check that you copied the whole link, or ask us for a new one.
message-not-allowed = This page is not for you
message-not-allowed-text = Only staff with the right role can see it. Are you staff? Then sign in, with both steps.
message-wrong-method = You cannot do this here
message-wrong-method-text = Go back to the front page and try again.
message-cross-site = We did not accept this
message-cross-site-text = The form did not come from this site. Open the page again and send it once more.
message-too-large = This is too much to send
message-too-large-text = We received nothing. Make your text shorter and try again.
message-too-often = Please wait a moment
message-too-often-text = This was done too often just now. Perhaps not by you, but by somebody on the same network or with the same mail address. We received nothing now. You can try again at { $time }.
message-unavailable = Something is broken on our side
message-unavailable-text = We received nothing now. Please try again in a few minutes.

## Forms
form-error = Error:
form-error-title = Error: { $title }
form-errors = { $count ->
    [one] One more thing
   *[other] { $count } more things
}
form-optional = (not required)
form-choose = Choose one
form-room = You can use { $most } characters.
form-too-long = ‘{ $field }’ is { $over ->
    [one] 1 character
   *[other] { $over } characters
} too long. There is room for { $most }.
form-invisible = We took out characters that cannot be seen. Read the text again and go on.
form-next = Continue
form-back = Back
form-change = Change

## Sending an idea
step-number = Step { $number } of { $all }:
step-number-short = step { $number } of { $all }
step-what = What
step-where = Where
step-who = Who
step-check = Check and send
idea-heading-what = What is your idea?
idea-heading-where = Where is it?
idea-heading-who = Who are you?
idea-heading-check = Is this right?
idea-title = Your idea in one sentence
idea-title-hint = For example: benches along the pond
idea-title-missing = Write your idea in one sentence.
idea-title-short = Make it a little longer: at least { $least } characters.
idea-story = Tell us more
idea-story-hint = Who is it for? Why is it good? Everyone can read this later: please leave out phone numbers, addresses and names of others.
idea-story-missing = Tell us a little more about your idea.
idea-story-short = Tell us a little more: at least { $least } characters.
idea-need = What do you need from the municipality?
idea-need-missing = Choose what you need from the municipality.
idea-theme = What is it about?
idea-theme-missing = Choose what your idea is about.
idea-neighbourhood = In which neighbourhood?
idea-neighbourhood-missing = Choose a neighbourhood.
idea-neighbourhood-unknown = This neighbourhood is not in { $name }. Choose one from the list.
idea-spot = Street or spot
idea-spot-hint = For example: the pond near the shops. Please give no house number.
idea-choice-unknown = This choice does not exist. Choose one from the list.
idea-name = Your name
idea-name-missing = Fill in your name.
idea-name-short = Fill in your name: at least { $least } letters.
idea-email = Your email address
idea-email-hint = We send the answer here. Only staff of the municipality can see it.
idea-email-missing = Fill in your email address.
idea-email-malformed = This is not an email address. For example: name@example.com
idea-email-foreign = We cannot mail an address with special letters before the @. Please use another one.
idea-shown-as = How should your name stand with the idea?
idea-shown-as-missing = Choose how your name stands with the idea.
idea-party = You send this as
idea-party-missing = Choose what you are: a resident, an association, a company or the government.
idea-empty = Not filled in
idea-later = Go on later? Keep your idea and get a link by email.
track-chosen = You are sending this along the { $name }. { $who }.
idea-send = Send my idea
idea-due-before = Do you send it now?
idea-due = Then you have an answer by { $date }.
need-nothing = Nothing
need-nothing-hint = You do it yourself and want us to know.
need-advice = Advice
need-advice-hint = Somebody thinks along with you.
need-permission = Permission
need-permission-hint = You want to do something in the street or a park.
need-money = Money
need-money-hint = You ask for a contribution to your plan.
need-action = That the municipality does something
need-action-hint = For example, place or change something.
party-citizen = Resident
party-civil-society = Club, foundation or school
party-market = Business
party-government = Public body
shown-as-first = Only my first name
shown-as-full = My full name
shown-as-nameless = Without a name
follows-title = What happens next?
follows-now = At once
follows-now-text = You get a receipt.
follows-after = Within { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
follows-read = Your idea has been read.
follows-answer = You have an answer.
notice-expired = Your draft was gone. We kept what you just typed. Please fill in the rest again.
notice-not-received = Something is broken on our side. We did not receive this. Your text is below. Try again in a minute.
notice-stale = Your text has changed in the meantime, perhaps in another window. Read it again, then send it.
notice-link-mailed = We are sending you an email with a link. Nothing there? Look in your spam folder.
notice-link-too-soon = We just sent an email. Wait a minute and try again.
later-title = Go on later
later-text = We keep your idea until { $date }. Then we throw it away. Do you want to go on elsewhere? Then we send you a link.
later-email-hint = We only send this link to it.
later-send = Send me the link
later-go-on = Go on with my idea

## The moderator's work
breadcrumb = Breadcrumb
queue-title = Work queue
queue-views = Views of the work queue
queue-view-read = To read
queue-view-waiting = Waits for a reply
queue-view-all = All
queue-caption = { $count ->
    [one] 1 idea waits for you.
   *[other] { $count } ideas wait for you. What must be read first is on top.
}
queue-caption-waiting = { $count ->
    [one] 1 idea waits for a reply of its sender. The clock stands still.
   *[other] { $count } ideas wait for a reply of their sender. The clock stands still.
}
queue-caption-all = { $count ->
    [one] 1 idea.
   *[other] { $count } ideas. What waits for the sender is at the end.
}
queue-empty = Everything has been read. Nothing waits for you.
queue-empty-waiting = No idea waits for a reply.
done-published = Published:
done-published-follows = The sender gets a mail.
done-asked = Question sent:
done-asked-follows = The clock stands still until there is a reply.
queue-next = Next:
keys-open = Keys
keys-title = Keys in the list
keys-where = Go to an idea in the list with Tab. There these keys work.
keys-next = Next idea
keys-previous = Previous idea
keys-first = First idea
keys-last = Last idea
keys-enter = Open the idea
key-home = Home
key-end = End
key-enter = Enter
keys-help = This help
dialog-close = Close
toast-close = Close this message
queue-initiative = Idea
queue-read-before = Read by
queue-answer-before = Answer by
queue-neighbourhood = Neighbourhood
queue-status = Status
queue-read = read
queue-paused = clock stands still
queue-since = since { $date }
queue-status-waiting = Waits for a reply
queue-status-new = New
queue-status-replied = Has replied
days-today = today
days-left = { $days ->
    [one] 1 working day
   *[other] { $days } working days
} left
days-late = { $days ->
    [one] 1 working day
   *[other] { $days } working days
} late
item-story = The idea
item-facts = Details
item-need = Needed
item-theme = Subject
item-neighbourhood = Neighbourhood
item-track = Track
item-spot = Spot
item-party = Sent as
item-shown-as = Name with the idea
item-nameless = Without a name
item-author = Name, not public
item-email = Email, not public
item-confirmed = confirmed
item-unconfirmed = not yet confirmed
item-read-on = Read on { $date }.
item-read-before = Read this by { $date } ({ $left }).
item-answer-before = Answer by { $date } ({ $left }).
item-paused = The clock has stood still since { $date }. It is the sender's turn.
item-talk = Questions and replies
item-question = Our question
item-reply = Reply of the sender
item-publish-title = Put it on the site
item-publish-text = Everyone then sees the idea and the clock. The sender gets an email.
item-publish = Publish
item-ask-title = Ask a question
item-ask-text = The clock stands still until there is a reply. The question will be on the public page later.
item-your-question = Your question to the sender
item-question-hint = Ask one thing at a time, in plain words.
item-question-missing = Write your question.
item-question-short = Make your question a little longer: at least { $least } characters.
item-ask = Send the question
item-too-late = This can no longer be done. A colleague was first, or the sender took the idea back.
invitation-title = Welcome to Groene Loper
invitation-text = You are invited as staff of { $name }. This link works once.
invitation-start = Start

## The clock and the carpet
carpet-today = today
carpet-now = now
carpet-received = Received
carpet-read = Read
carpet-answered = Answer
carpet-by = by { $date }
carpet-since = since { $date }
carpet-after-reply = after the reply
clock-due = Answer by
clock-was-due = An answer was promised by
clock-paused = The clock stands still
clock-done = Answered in { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
clock-done-same-day = Answered on the same day
clock-words-left = There { $days ->
    [one] is 1 working day
   *[other] are { $days } working days
} left. Weekends and public holidays do not count.
clock-words-today = Today is the last day for the answer.
clock-words-passed = The last working day for the answer has passed. We are sorry.
clock-words-late = We are { $days ->
    [one] 1 working day
   *[other] { $days } working days
} late. We are sorry.
clock-words-paused = We asked a question. Until the reply, time does not count.
clock-words-done = The promise was: by { $date }. The answer came on that day.
clock-words-done-early = The promise was: by { $date }. The answer came { $days ->
    [one] 1 working day
   *[other] { $days } working days
} earlier.
clock-words-done-late = The promise was: by { $date }. The answer came { $days ->
    [one] 1 working day
   *[other] { $days } working days
} late. We are sorry.
clock-words-done-plain = The answer is below.
clock-question = Our question: { $question }

## Receipt and private link
receipt-title = We have your idea.
receipt-number = Your number
receipt-idea = Your idea
receipt-story = Your story
receipt-sent = This is what you sent
receipt-counted = This is how we counted
receipt-sent-on = Sent
receipt-at = { $date }, { $time }
receipt-counts-from = Counts from the start of
receipt-not-counted = { $reason } does not count
receipt-weekends = { $count ->
    [one] 1 weekend does not count
   *[other] { $count } weekends do not count
}
receipt-weekend-days = Saturday and Sunday
receipt-working-days = Working day { $days }
receipt-link = Your private link
receipt-link-text = Keep this link. With it you follow your idea and read the answer. Do not share it.
follow-title = Where your idea stands
follow-withdrawn-title = You took your idea back
follow-withdrawn-text = We do nothing more with it. It is no longer on the site.
follow-public-page = See your idea on the site
follow-confirmed = Thank you. Your email address is confirmed.
follow-replied = Thank you. We have your reply. The clock goes on.
follow-withdrawn = Your idea was taken back. You will get an email about it.
follow-not-received = Something is broken on our side. We did not receive your reply. Your text is below. Please try again.
follow-confirm-title = Is this your email address?
follow-confirm-text = { $email } We send the answer to this address.
follow-confirm = Yes, this address is right
follow-look-in-mail = We are sending an email to { $email }. Open the link in it and press the button. Then we know that the address is right.
follow-question-title = We have a question
follow-question-text = The clock stands still until you reply. Our question will also be on the site, your reply will not.
follow-reply-label = Your reply
follow-reply-hint = Only staff of the municipality read this.
follow-reply-missing = Write your reply.
follow-reply = Send my reply
withdraw-title = Changed your mind?
withdraw-text = You can take your idea back. We then stop, and take it off the site.
withdraw-open = I want to take my idea back
withdraw-sure = You cannot undo this.
withdraw = Take my idea back

## The draft that keeps itself
keeper-missing = Still needed:
keeper-complete = Everything is filled in. You can go on.
keeper-kept = Kept at
keeper-not-kept = Not kept. Just go on typing: we will try again soon.
keeper-room = You can use # more characters.
keeper-over = This is # characters too long.
short-title = your idea in one sentence
short-story = your story
short-need = what you need
short-theme = what it is about
short-neighbourhood = the neighbourhood
short-name = your name
short-email = your email address
short-shown-as = how your name is shown
short-party = as whom you send this

## Ideas for everyone
status-received = Received
status-published = In progress
status-at-table = In discussion
status-answered = Answered
status-carried-out = Carried out
status-withdrawn = Taken back
status-waiting = Waits for a reply
status-late = Late
author-citizen = a resident
author-civil-society = a club, foundation or school
author-market = a business
author-government = a public body
card-due = Answer by { $date }
card-was-due = An answer was promised by { $date }
card-paused = The clock has stood still since { $date }
card-answered = Answer after { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
card-answered-same-day = Answer on the same day
outcome-yes-we-do = Yes, we do it
outcome-yes-you-do = Yes, you do it and we help
outcome-partly = In part
outcome-not-now = Not now, but later
outcome-no = No, but here is another proposal
event-received = Idea sent
event-asked = The municipality asked a question. The clock does not run until the reply.
event-replied = The sender replied. The clock goes on.
event-published = Put on the site
event-at-table = Discussed with all departments together
event-answered = Answer
event-answered-with = Answer: { $answer }
event-carried-out = Carried out
event-withdrawn = Taken back by the sender
item-by = Idea of { $name }, { $date }
item-demonstration = Example: this idea was made up to show how the site works.
item-course = What has happened
item-about = About this idea
list-title = Ideas in { $name }
list-description = What residents of { $name } want to do or change, and when the municipality answers.
list-more-choices = More choices
list-late = Too late
list-words = Search by words
list-all-neighbourhoods = All neighbourhoods
list-all-themes = All subjects
list-status = Where does it stand?
list-all = Everything
list-order = Order
list-newest = Newest first
list-soonest = Answer needed first
list-show = Show ideas
list-clear = Clear choices
screen-label = Pages of the list
screen-next = Next
screen-first = To the beginning
screen-end = There is nothing more here. The rest of the list is at the beginning.
list-more = Show more
list-more-label = More ideas
list-feed = Follow this list as a feed (Atom)
list-empty = We found nothing
list-empty-text = There is no idea that fits. Choose something else, or send an idea yourself.
list-unknown = One of your choices does not exist here. We left it out.
city-button = I have an idea

## City and neighbourhoods
city-page-title = Groene Loper { $name }: your idea gets an answer
city-title = Your idea for the street gets an answer within { $days } working days.
city-neighbourhoods = What is going on in your neighbourhood?
city-new = New ideas
city-nothing-new = There is no idea on the site yet. Send the first one.
hero-today = Today
hero-today-text = You send your idea. You get a receipt at once.
hero-read = The { $who } or a colleague has read your idea.
hero-answer = You have an answer. A "no" always comes with the reason and another proposal.
map-count = { $count ->
    [0] no idea yet
    [one] 1 idea
   *[other] { $count } ideas
}
map-source = Map: CBS and Kadaster, CC BY 4.0
speed-title = This is how fast the municipality answers
speed-lead = { $median ->
    [one] working day
   *[other] working days
}. Half of the senders had an answer within that time. The promise is { $days }.
speed-half = Half within
speed-ninety = 9 out of 10 within
speed-within = In time
speed-days = { $days ->
    [one] working day
   *[other] working days
}
speed-over = Over { $count } answers in the last 12 months.
speed-overdue = { $count ->
    [0] Nobody waits too long.
    [one] At this moment 1 sender waits too long. That counts as late.
   *[other] At this moment { $count } senders wait too long. They count as late.
}
speed-too-few = There are still too few answers for an honest figure. The promise is: within { $days } working days.
neighbourhoods-title = The neighbourhoods of { $name }
wijk-description = Ideas of residents of { $name }, and how fast the municipality answers.
wijk-lead = { $all ->
    [one] One idea of a resident.
   *[other] { $all } ideas of residents.
} { $waiting ->
    [0] All ideas have an answer.
    [one] One idea still waits for an answer.
   *[other] { $waiting } ideas still wait for an answer.
}
wijk-button = I have an idea for { $name }
wijk-speed = This is how fast { $name } gets an answer
wijk-nothing = There is no idea from { $name } on the site yet.
wijk-all = All ideas in { $name }
wijk-others = See the other neighbourhoods
message-used-invitation = This invitation no longer works
message-used-invitation-text = It was used before, or is too old. Did you use it yourself? Then you can simply sign in.
letter-moved = You sent this { $why ->
    [weekend] on a weekend
    [day-off] on a day off
   *[late] after closing time
  }. So it counts from { $date }.
receipt-waited = The clock stood still while we waited for you. So the day of the answer has moved. While we wait, there is no new day yet.
clock-words-waited = Days on which we waited for the sender did not count.
follow-withdrawn-unseen = We do nothing more with it. It was not on the site yet.
counting-link = How we count working days
counting-title = How we count working days
counting-rule = A working day is Monday to Friday. Days off do not count. The day after sending is working day 1. Do you send something after closing time, in the weekend or on a day off? Then it counts from the next working day.
counting-pause = Does the municipality ask the sender a question? Then the clock stands still until the reply.
counting-hours = Opening hours
counting-open = { $from } to { $until }
weekdays = { $first } to { $last }
counting-days = These days do not count in { $year }

## Figures
month-year = { month-name } { $year }
figures-link = Figures
figures-description = How fast the municipality of { $name } answers ideas of residents: by month, neighbourhood and department.
figures-narrow = Choose a neighbourhood, department or year
figures-unit = Department
figures-all-units = All departments
figures-period = Period
figures-last-year = The last 12 months
figures-show = Show figures
figures-months = { $from } to { $until }
figures-lead = { $days ->
    [0] Half of the ideas had an answer on the same working day.
    [one] Half of the ideas had an answer within 1 working day.
   *[other] Half of the ideas had an answer within { $days } working days.
}
figures-ninety = { $days ->
    [0] 9 out of 10 had an answer on the same working day.
    [one] 9 out of 10 had an answer within 1 working day.
   *[other] 9 out of 10 had an answer within { $days } working days.
}
figures-promise = The promise is: within { $days } working days.
figures-answers = Answers
figures-open = Waits for an answer now
figures-late = Late now
figures-still-late = Still late
figures-late-short = Late now
figures-how = In time is: an answer within { $days } working days. What is late and still waits counts as not in time.
figures-month-of = An answer counts in the month in which it came. What still waits counts in the month of the promised day. Who asks for a second answer counts anew with it.
figures-to-late = What is late now, and why
figures-file = These figures as a file (CSV)
figures-legend = Each box is a working day. Woven: so soon half had an answer. Striped: so soon 9 out of 10 had an answer. The little door stands on the promised day.
figures-by-month = By month
figures-month = Month
figures-by-wijk = By neighbourhood
figures-by-unit = By department
figures-unread = An answer counts with who gave it. What is not on the site yet is with no department yet.
figures-too-few = Too few answers
figures-none = No answers
figures-few-rule = With fewer than 5 answers we give no figure. It would say too much about one idea.
figures-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
speed-more = All figures
late-title = What is late, and why
late-lead = { $count ->
    [one] One idea should have had an answer by now.
   *[other] { $count } ideas should have had an answer by now.
}
late-unseen = { $count ->
    [one] One of them is not on the site yet, so it is not listed here.
   *[other] { $count } of them are not on the site yet, so they are not listed here.
}
late-none = All ideas are in time. Nothing is late now.
late-text = Here you see for each idea where its working days went: what it waited for, and with whom it was.
late-everywhere = Show all neighbourhoods
late-reading = Until it was read and on the site
late-with = With { $unit }
late-advice = Until a department gave advice
late-table = Until the meeting of all departments
late-college = With the { $college }
late-author = Until the sender replied (does not count)
criteria-title = What we look at
criteria-link = What we look at in an idea
criteria-text = Does the municipality say "no" or "not now"? Then it names one of these reasons, and what can be done. So you know beforehand what we look at.
criteria-version = Version { $version }. It holds since { $date }.
college-larger = Larger plans
college-larger-text = The { $college } decides about larger plans. It weighs each plan on these points. The day of the decision stands with the plan.
college-conditions = What larger plans are weighed by
weighed-title = How the { $college } weighed this plan
met-yes = Meets this
met-partly = Partly meets this
met-no = Does not meet this
project-title = How we carry it out
project-how-far = { $done } of { $all } phases { $done ->
    [one] is
   *[other] are
  } done.
project-owner = Who does this: { $unit }.
phase-done = Done on { $date }
phase-until = Done by { $date }
phase-late = Should have been done on { $date }
track-text = { $who }. An answer within { $days } working days.


## Signing in
frame-sign-in = Sign in
sign-in-title = Sign in
sign-in-text = You do not need a password. We mail you a code.
sign-in-email = Your email address
sign-in-stay = Stay signed in on this device
sign-in-stay-hint = Choose this only on a phone or computer of your own.
sign-in-mail = Mail me a code
sign-in-expired = The code no longer works. Ask for a new one.
code-title = Enter the code
code-text = We sent a mail to { $email }. It has a code of six digits.
code-label = Code from the mail
code-hint = For example 123 456
code-send = Sign in
code-wrong = { $tries ->
    [1] This is not the code from the mail. You can try once more.
   *[other] This is not the code from the mail. You can try { $tries } more times.
}
code-malformed = Enter the six digits from the mail.
code-no-mail = No mail?
code-until = Look in your spam folder too. The code works until { $time }, and you can try it { $tries } times.
code-again = Ask for a new code
link-text = You sign in on this device as { $email }.
link-stay = You stay signed in here, until you sign out.
link-visit = You stay signed in until you close the browser.
link-send = Sign in
message-used-sign-in = This link no longer works
message-used-sign-in-text = It was used before, or is older than ten minutes. Ask for a new one at ‘Sign in’.
letter-sign-in-subject = Sign in at Groene Loper of { $name }
letter-sign-in = You want to sign in. Enter this code on the page where you asked for it:
letter-sign-in-code = Your code
letter-sign-in-link = Or sign in on this device, with this button:
letter-sign-in-button = Sign in
letter-sign-in-until = The code and the button work until { $time }, and once only. Give the code to nobody. We never ask for it.
letter-sign-in-not-you = Did you not ask for this? Then you need not do anything. Without this mail nobody can sign in with your address.

## Signing in elsewhere
provider-sign-in = Sign in with { $name }
provider-other = Other ways to sign in
provider-leave = You are going to { $name }
provider-leave-text = You sign in there. After that you come back here.
provider-leave-link = Go to { $name }
provider-confirm = Confirm your email address
provider-confirm-text = You are signed in with { $name }. We do not know yet which email address is yours. So we mail you a code.
provider-confirm-why = This is needed only once. Next time you are signed in at once.
provider-out = You are signed out
provider-out-text = You may still be signed in with { $name }. Do others use this computer too? Then sign out there as well.
provider-out-link = Sign out of { $name }
provider-again = Go to sign in
provider-refused = You are not signed in
provider-refused-text = Signing in was stopped. Try again, or sign in by mail.
provider-failed = Signing in did not work
provider-failed-text = Start again, in this browser. After that you have ten minutes. Or sign in by mail.
provider-down = You cannot sign in this way now
provider-down-text = The other site gives no good answer. It is not your fault. Try again later, or sign in by mail.
provider-no-role = You cannot work here yet
provider-no-role-text = You are not in a group that may work here. Ask your administrator. Do you want to send an idea? You need not sign in for that.

## Who is signed in
account-title = My Groene Loper
account-text = Here you see what you sent, and where you are signed in.
account-ideas = My ideas
account-no-ideas = You have not sent an idea with this email address yet.
account-devices = Where you are signed in
account-devices-text = Do you see a device that you do not know? Sign it out.
account-device-unknown = Unknown browser
account-device-this = this device
account-device-stays = Stays signed in.
account-device-visit = Until the browser closes.
account-device-seen = Last used on
account-device-end = Sign out
account-end-others = Sign out on all other devices
account-ended = The device is signed out.
account-ended-others = All other devices are signed out.
message-sign-in = Sign in as staff
message-signed-out = You are no longer signed in
message-signed-out-text = Sign in to go on.
message-sign-in-again = Sign in
message-second-step = Go to the second step
message-sign-in-first = First sign in: that opens in a new tab. Then come back here and send again what you wrote.

## The second step
second-title = Enter the code from your app
second-text = This is the second step of signing in. Open your authenticator app and copy the code.
second-label = Code from your app
second-send = Continue
second-not-now = Not now
second-malformed = Enter the six digits that your app shows.
second-wrong = { $tries ->
    [0] This code is not right, or was used before. You cannot try again now. Wait a quarter of an hour.
    [1] This code is not right, or was used before. You can try one more time.
   *[other] This code is not right, or was used before. You can try { $tries } more times.
}
second-too-often = A wrong code was entered too often. Try again after { $time }.
second-no-phone = You do not have your phone with you?
second-recovery = Recovery code
second-recovery-hint = For example 4k7m-92xa-c0pt-8whe
second-recovery-send = Sign in with this recovery code
second-recovery-malformed = Enter the whole recovery code: sixteen letters and digits.
second-no-recovery = No recovery codes left either? Ask your administrator to remove your second step. Then you set it up again.
set-up-title = Set up your second step
set-up-text = As staff you sign in with two steps: first your mail, then a code from your phone. So nobody else can get at your work.
set-up-app = An authenticator app is a free app on your phone that shows a new code every half minute. You do not have one yet? Ask your IT department which one you may use.
set-up-scan = Add an account in the app and scan the block below.
set-up-type = Then enter the six digits that the app shows.
set-up-image = QR code for your authenticator app
set-up-no-scan = Does scanning not work?
set-up-key = Then type this key into the app. Share it with nobody.
set-up-open = Or open the app on this device
set-up-send = Turn on the second step
recovery-title = Recovery codes
recovery-left = { $left ->
    [0] You have no recovery codes left.
    [1] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
}
recovery-what = With a recovery code you sign in when you do not have your phone with you. Each code works once.
recovery-anew = If you make new codes, the old ones no longer work.
recovery-make = Make new recovery codes
step-first = First enter the code from your app again. Then you have { $minutes } minutes.
step-again = Enter the code
recovery-new-title = Keep your recovery codes
recovery-new-text = You see these codes only once. Print this page or write the codes down, and keep them in a safe place.
recovery-kept = I have kept them
account-second = Signing in as staff
account-second-text = You sign in with two steps: your mail and a code from your phone.
account-to-work = Go to your work

## What the law asks
privacy-title = Privacy
privacy-what = What we keep of you
privacy-what-sent = Do you send an idea? Then we keep your name, your email address and what you wrote.
privacy-what-public = Everyone can read your idea, and the name that you chose. Your email address is never on the site.
privacy-what-photos = Do you send a photo? Then we take out where and with what it was made. Everyone can see the photo once your idea is on the site. We keep what you sent as long as your idea is there. Nobody else sees that.
privacy-what-push = Do you turn notifications on for a device? Then we keep how we reach it, until you turn them off or sign out.
privacy-why = Why we do that
privacy-why-text = We use your data to handle your idea and to answer you. That is a task of the municipality. We give them to nobody else.
privacy-who = Who sees your data
privacy-who-text = Only staff who handle your idea see your name and email address.
privacy-who-record = We record who saw your data or did something, and when. On ‘My Groene Loper’ you see that yourself. Nobody can change that unnoticed.
privacy-long = How long we keep something
privacy-long-text = What is no longer needed goes by itself. These are the terms:
privacy-long-session = Do you stay signed in on a device? That ends when you do not come back for { $days } days.
privacy-rights = What you can do yourself
privacy-rights-text = You may know what we have of you. You may correct it, take it along or remove it. You do that yourself, when you are signed in:
privacy-rights-ask = Does that not work, or do you have a question? Mail us:
accessible-title = Accessibility
accessible-register = Read our statement in the register
accessible-no-register = This site has not been examined by an independent agency yet. So it is not in the register of toegankelijkheidsverklaring.nl yet.
accessible-how = What we do
accessible-how-text = Everyone must be able to use this site. So we follow the rules of WCAG 2.2, level AA.
accessible-tests = At each change we test all pages. We see whether they work with a keyboard, with large letters and without scripts. A program looks for other faults.
accessible-problem = Does something not work?
accessible-problem-text = Tell us. We help you, and try to solve it. Mail us:
cookies-title = Cookies
cookies-text = We only use cookies that are needed. We do not track you, and neither do others. So we ask nothing.
cookies-session = Remembers that you are signed in.
cookies-sign-in = Belongs to the code that you get by mail. Disappears after ten minutes.
cookies-provider = Remembers that you are signing in at another site. Disappears after ten minutes.
cookies-draft = Remembers on this device the idea that you are writing.
cookies-browser = Remembers for a year that notifications are on for this device.
cookies-language = Remembers which language you chose, for a year.

## My data
account-own = My data
details-title = Name and email address
details-name = Your name
details-name-text = Your new name comes with all your ideas. We use it in our mails too.
details-name-shown = With each idea you chose what everyone sees: your whole name, your first name or no name. That choice does not change. The text of your ideas does not change either.
details-name-save = Keep my name
details-name-done = Your name has changed.
details-email = Your email address
details-email-now = You now use { $email }.
details-email-text = We mail a code to your new address. When you type it in, your address changes. We tell your old address, and sign you out on your other devices.
details-email-new = Your new email address
details-email-send = Mail me a code
details-email-own = You use this address already. Type another one.
details-email-late = You signed in too long ago. Sign in again. Then type your new address once more.
details-email-done = Your new email address works. You are signed out on other devices.
details-email-taken = There is an account with that address already. Sign in with it, or choose another address.
details-email-dead = Since { $date } our mail does not arrive at this address. Choose another address. Does this address work again? Then sign in again with a code by mail.
account-mail-dead = Our mail does not arrive at { $email }. Choose another address, or show that this address works again.
details-code-title = Confirm your new address
details-code-send = Confirm my address
details-code-again = Ask for a new code or choose another address
fresh-first = Sign in again first. Then we know for sure that it is you. After that you have { $minutes } minutes.
fresh-again = Sign in again
reads-title = Who looked at my data
reads-text = Staff who handle your idea can see your name and email address. Here you see when they did, and why.
reads-counted = Does somebody look more than once a day at the same idea? Then it stands here once. We name the role, not the person.
reads-none = Nobody has looked at your data yet.
why-handling = handling this idea
why-counter = a resident at the counter
why-phone = a resident on the phone
why-paper = a letter from or to a resident
why-residency = sending a resident a letter with a code
reads-row = { $role } saw your name and email address with idea { $reference }.
reads-why = Reason: { $why }.
reads-handling = handling your idea
reads-by-moderator = A moderator
reads-by-staff = A member of staff
mails-title = Mails that you got
mails-text = For { $term } we keep which mails you got from us. We do not keep the text of the mails.
mails-none = You have got no mail from us yet.
choice-title = Which mail you get
choice-text = For each subject, choose how often you want mail.
choice-digest = Every working day or every week? Then one mail comes at half past seven, with everything together. If there is nothing, no mail comes.
choice-always = Some mail always comes at once: our answer, a question to you, a receipt, and mail about your account.
choice-late = Mail about late ideas cannot be turned off. Without it you do not know in time that a day comes near.
choice-save = Keep my choice
choice-done = Your choice is kept.
choice-wrong = Choose how often you want mail about: { $topic }.
topic-late = Late or almost late
topic-new = New with me or my department
topic-advice-asked = Advice asked
topic-author = The resident said something
topic-author-hint = A reply to a question, or what the resident thinks of our answer.
topic-advice-given = Advice given
topic-noted = A colleague names me
topic-own = News about my ideas
topic-own-hint = Your idea is on the site, goes on with another idea, or is being carried out.
pace-at-once = At once
pace-daily = Every working day in one mail
pace-weekly = Every week in one mail
pace-never = Not
push-title = Notifications on this device
push-text = What we mail you at once can also come as a notification on your phone or computer. You get the mail too.
push-says = The notification only says what it is about. Press it to read everything.
push-way = Notifications go encrypted by way of the maker of your browser, who cannot read them.
push-no-scripts = Your browser runs no scripts. Without scripts notifications cannot be turned on.
push-cannot = This browser cannot show notifications. Try another browser.
push-home-screen = First put this site on your home screen: press ‘Share’ and then ‘Add to Home Screen’. Open the site there and come back to this page.
push-denied = Your browser does not allow notifications of this site. Change that in the settings of your browser, under ‘Notifications’. Then open this page again.
push-here = Notifications are on for this device.
push-on = Turn notifications on
push-failed = That did not work. See whether you are online and try again.
push-refused = Notifications are not on. Your browser gave an address that we cannot use.
push-devices = Devices with notifications
push-since = Since
push-off = Turn off
push-try = Send a trial notification
push-done-on = Notifications are now on for this device.
push-done-off = Notifications are now off on that device.
push-done-trial = The trial notification is on its way to your devices.
push-trial-title = Notifications work on this device
stop-title = Less mail from us
stop-text = This button stops our mail about:
stop-digests = This button stops the mail with everything together. It is now about:
stop-late = This cannot be turned off altogether: it comes every working day in one mail.
stop-send = Stop this mail
stop-done = This mail has been stopped.
stop-again = I want this mail after all
stop-again-done = You get this mail again.
stop-always = We always mail our answer and questions about your idea. Do you want to choose more? Then sign in.
list-last = You see the last { $count }. Everything is in the file that you can take along.
take-title = Take your data along
take-text = You get one file with everything that we have of you: your data, your ideas and replies, and who looked at them.
take-what = In this zip file are gegevens.html to read, and gegevens.json for a computer. Secret codes and links are not in it.
take-keep = Everything about you is in it. So keep it in a safe place.
take-send = Download my data
leave-title = Delete my account
leave-text = You can always leave. Your name and email address then disappear. You choose what happens to your ideas.
leave-staff = You are a member of staff. So you cannot delete your account yourself: work would be left undone. Ask the administrator to take your role away first.
leave-choose = Which ideas do we take off the site?
leave-choose-hint = Tick what must go. What you do not tick stays, without your name.
leave-none-public = You have no idea on the site.
leave-next = Go on
leave-sure-title = Are you sure?
leave-sure-text = You cannot undo this.
leave-kept = These ideas stay on the site, without your name
leave-kept-text = We do take out your replies to our questions.
leave-removed = We take these ideas off the site
leave-removed-text = In their place it says: ‘Removed by the author.’ The text is gone then.
leave-unseen = These ideas are not on the site: we throw them away
leave-rest = What else happens
leave-rest-gone = We throw away your name, your email address, the list of mails and ideas that you did not send yet.
leave-rest-devices = You are signed out on all your devices. Links from our mails work no longer.
leave-rest-record = We do keep that something happened, and when. Your name, your address and your words are not with it.
leave-rest-mail = You get one more mail at { $email }: that it is done.
leave-send = Delete my account
leave-not = Rather not
left-title = Your account has been deleted
left-text = We have removed your data. You get one more mail about it. Thank you for your ideas.
message-removed = Idea { $reference }
message-removed-text = Removed by the author.
letter-address-subject = Your code for this email address
letter-address = You want to use this email address at Groene Loper of { $name }. Type this code where you asked for it:
letter-address-button = Type the code
letter-address-until = The code works until { $time }, and only once. Give the code to nobody. We never ask for it.
letter-address-not-you = Did you not ask for this? Then you need not do anything. Nothing changes then.
letter-address-changed-subject = Your email address has changed
letter-address-changed = You now use another email address at Groene Loper of { $name }. You can no longer sign in with this address.
letter-call-us = Did you not do this yourself? Then call us at once: { $phone }. We will find out what happened.
letter-inactive-subject = Your account goes after { $date }
letter-inactive = You have not used your account at Groene Loper of { $name } for a long time. That is why we delete it after { $date }.
letter-inactive-last = This is the last mail about it.
letter-inactive-keep = Do you want to keep the account? Then sign in once, on that day at the latest. You need not do more.
letter-inactive-button = Sign in
letter-inactive-gone = Do you not sign in? Then we throw away your name, your email address and the list of mails. Ideas that are not on the site go too.
letter-inactive-ideas = Your ideas on the site stay, without your name.
letter-left-subject = Your account has been deleted
letter-left = You have deleted your account at Groene Loper of { $name }. We have removed your data.
letter-left-ideas = Did you leave ideas? They are still on the site, without your name.
letter-left-last = This is our last mail. We do not keep your email address.

## What is in the file with data
taken-title = Your data at Groene Loper of { $name }
taken-made = Made on { $date } at { $time }, for { $email }.
taken-none = We have nothing of this.
taken-more = There is more than fits in this file. Mail us for the rest: { $email }.
key-person = Your account
key-roles = Your roles
key-providers = What you sign in with
key-issuer = Sign-in service
key-invitations = Invitations for you
key-second-step = Second step of signing in
key-devices = Where you are signed in
key-address-change = New address that waits for the code
key-ideas = Your ideas
key-drafts = Ideas with your address that were not sent yet
key-mails = Mails that you got
key-digest-items = What comes in your next collected mail
key-dead-address = Your address, if our mail does not arrive there
key-topic = Subject of the mail
key-pace = How often
key-reads = Who looked at your data
key-record = What is in our record
key-email = Email address
key-name = Name
key-language = Language
key-since = Since
key-confirmed-at = Confirmed on
key-role = Role
key-department = Department
key-last-day = Last day
key-source = Given by
key-device = Device
key-kind = Kind
key-last-used-at = Last used on
key-ends-at = Works until
key-used-at = Used on
key-reference = Number of the idea
key-title = Idea in one sentence
key-story = Text of the idea
key-need = What is needed from the municipality
key-theme = Theme
key-neighbourhood = Neighbourhood
key-spot = Street or place
key-shown-as = Name on the site
key-party = For whom you speak
key-status = Where it stands
key-sent-at = Sent on
key-published-at = On the site since
key-answered-at = Answered on
key-closed-at = Closed on
key-events = What happened to the idea
key-at = When
key-outcome = Outcome
key-text = Text
key-subject = Subject
key-why = Reason
key-action = What happened

## Admin
admin-title = Admin
people-title = Staff and roles
people-about = Invite somebody, give a role or take one away.
people-count = { $count ->
    [one] One member of staff.
   *[other] { $count } members of staff.
}
people-who = Who
people-roles = Roles
people-second = Second step
people-second-yes = set up
people-second-no = not yet
people-seen = Last here
people-not-here = not signed in now
people-invite = Invite somebody
people-email = Email address
people-email-hint = We send the invitation there. The link works for seven days.
people-invite-button = Send the invitation
people-invited = The invitation was sent.
people-granted = The role was given. It holds when they sign in again.
people-revoked = The role is gone. They were signed out.
person-more = Give a role
person-more-text = They will be signed out. The role holds when they sign in again.
person-mail-dead = Since { $date } our mail does not arrive at this address. That ends when this colleague signs in with a code by mail.
person-grant = Give this role
person-revoke = Take away
grant-role = Role
grant-neighbourhood = Only in this neighbourhood
grant-neighbourhood-hint = Empty means: in the whole municipality.
grant-department = For this department
grant-department-hint = Only for an adviser of a department.
grant-last-day = Last day
grant-last-day-hint = Empty means: until somebody takes the role away.
grant-for-good = Without an end date.
grant-until = Up to and including { $date }.
grant-over = Ended on { $date }.
grant-by-provider = Comes from { $name }.
grant-no-role = Choose a role.
grant-no-day = Fill in a day, for example 2027-06-30.
grant-past = This day is past. Choose a later day.
grant-oneself = You cannot give yourself a role. Ask another admin.
grant-last-admin = This is the last admin. First give somebody else that role, without an end date.
grant-no-neighbourhoods = This role always holds in the whole municipality. Leave the neighbourhood empty.
grant-unknown-neighbourhood = This neighbourhood is not there. Choose one from the list.
grant-no-departments = This role does not belong to a department. Leave the department empty.
grant-unknown-department = This department is not there. Choose one from the list.
grant-department-missing = Choose the department for which this role holds.
grant-not-there = This role or this person is not there any more.
role-desk = Desk employee
role-moderator = Moderator
role-coordinator = neighbourhood coordinator
role-specialist = Adviser of a department
role-process-guard = Process guard
role-alderman = Alderman
role-partner = Partner in the neighbourhood
role-platform-chair = Chair of the residents' meeting
role-platform-secretary = Secretary of the residents' meeting
role-council = Council member or clerk
role-admin = Admin
scope-municipality = Always in the whole municipality
scope-neighbourhood = In the whole municipality or in one neighbourhood
scope-department = For one department
providers-title = Signing in elsewhere
providers-about = Where residents and staff sign in, besides with their email. Turn a way off or on again.
providers-text = Everyone can sign in with an email. Below is where else people can sign in.
providers-file = The technical administrator adds a new way in the configuration. Here you turn a way off or on again.
providers-none = This municipality only uses email.
providers-on = On
providers-off = Off
providers-now-on = This way of signing in is on again.
providers-now-off = This way of signing in is off. Whoever was signed in this way has been signed out.
providers-turn-off = Turn { $name } off
providers-turn-off-text = Whoever is signed in this way will be signed out. Signing in with an email keeps working.
providers-turn-on = Turn { $name } on
providers-turn-on-text = After that everyone who uses this can sign in this way again.
providers-for = For
providers-residents = residents
providers-staff = staff
providers-issuer = Address
providers-address = Email address
providers-address-never = always confirmed here with an email
providers-address-claim = confirmed here, unless it was confirmed there
providers-address-always = is always right
providers-people = Number of people
providers-last = Last used
providers-not-used = not yet
providers-second = Second step
providers-second-ours = always here, with the app
providers-second-theirs = there; or here, when it was not made there
providers-groups = Groups and roles
rights-title = Who may do what
rights-about = This list comes from the program itself. That is how it is used too.
rights-what = What
rights-who = Who
rights-where = Where a role holds
right-read = Read what is public
right-send = Send an idea
right-follow = Follow an idea of one's own, reply and take it back
right-account = See and change one's own data
right-second-step = Set up the second step and make recovery codes
right-moderate = Read ideas with who sent them, put them on the site and ask something
right-manage-people = Invite staff, give roles and take them away
right-turn-providers = Turn ways of signing in off and on
right-manage-terms = See how long data is kept, and change it
right-read-record = Read the record and take it along
who-everyone = Everyone
who-author = Who sent the idea
who-signed-in = Who is signed in
who-staff = All staff
who-within = { $role }, where that role holds
record-title = Record
record-about = Who did what, when and why. Nobody can change anything here.
record-who = Email address
record-what = What happened
record-when = When
record-by = By whom
record-about-whom = About whom or what
record-from = From
record-until = Up to and including
record-all = Everything
record-show = Show the record
record-more = Show older lines
record-number = line { $number }
record-nothing = Nothing was found. Choose something else.
record-take = Take the record along
record-take-text = You get all lines that were found as a file (CSV). That you do this is put on record.
record-take-button = Take along as a file
acts-initiative = Ideas
acts-session = Signing in and out
acts-second-factor = The second step
acts-staff = Invitations
acts-role = Roles
acts-person = Accounts
acts-reads = Personal data seen
acts-provider = Sign-in services
act-initiative-nameless = Name taken off an idea
act-initiative-remove = Idea removed
act-initiative-delete = Idea deleted
act-person-name = Name changed
act-person-ask-address = New email address asked for
act-person-address = Email address changed
act-person-take-along = Data taken along
act-person-mail-choice = Chose how often mail comes
act-person-mail-stop = Stopped mail with the link in a mail
act-person-mail-resume = Turned stopped mail on again
act-person-push-on = Turned notifications on on a device
act-person-push-off = Turned notifications off on a device
act-person-erase = Account deleted
act-read = Personal data seen
act-provider-on = Way of signing in turned on
act-provider-off = Way of signing in turned off
act-provider-link = Sign-in service linked
act-demonstration = Examples made
acts-record = The record itself
act-initiative-submit = Idea sent
act-initiative-publish = Idea put on the site
act-initiative-ask = Question asked
act-initiative-reply = Replied to a question
act-initiative-confirm = Email address confirmed
act-initiative-withdraw = Idea taken back
act-session-begin = Signed in
act-session-end = Signed out on another device
act-session-end-others = Signed out on all other devices
act-session-second = Signed in with the second step
act-second-set-up = Second step set up
act-second-recovery-used = Recovery code used
act-second-recovery-made = New recovery codes made
acts-residency = Residence
act-second-other-app = Codes moved to another app
act-second-passkey-added = Passkey made
act-second-passkey-removed = Passkey removed
act-residency-ask = Letter with a code asked for
act-residency-posted = Letter with a code posted
act-residency-prove = Shown where somebody lives
act-residency-gone = Lives here no more, says the sign-in service
act-second-reset = Second step removed
act-staff-invite = Staff invited
act-staff-sign-in = Invitation used
act-role-grant = Role given
act-role-revoke = Role taken away
acts-retention = Terms
act-retention = Terms applied
act-retention-set = Term changed
act-from-to = from { $from } to { $to }
terms-title = How long data is kept
terms-about = How long we keep something, and what goes.
terms-set = The terms come from the settings of the municipality. For some you can choose another term.
terms-change = Change
terms-never = The terms have not been applied yet.
terms-last = The terms were last applied on { $date } at { $time }. { $count ->
    [0] Nothing went then
    [one] One thing went then
   *[other] { $count } things went then
}.
terms-what = What
terms-long = How long
terms-now = Goes now
terms-soon = Within { $days } days
terms-warned = An account does not go without a warning. We send a mail { $first } and { $second } days before. Who signs in then keeps the account.
terms-stays = An idea on the site stays, without a name. As long as an idea has no answer, we keep who sent it. The record keeps what happened, without names.
term-now = Now: { $term }.
term-configured = The settings say: { $term }.
term-number-months = Number of months
term-number-days = Number of days
term-look = See what would go then
term-outside = Fill in a number from { $least } to { $most }.
term-then = With a term of { $term }
term-instead = { $count } (now { $now })
term-for-good = The terms are applied once a day. What goes, does not come back.
term-set = Set the term to { $term }
term-done = The new term holds from now on.
kept-account = An account that is not used
kept-sender = Name and email address with an idea of somebody without an account, after our answer
kept-unconfirmed = The same, if the email address was never confirmed
kept-unseen-idea = An idea that is not on the site: taken back, or without a reply to our question
kept-draft = An idea that was not sent
kept-mail-list = Which mails somebody got, without the text
kept-mail-body = That a mail was sent, without address and text. And mail that we could not send.
kept-paper = A letter on paper, after we handed it over or sent it
kept-invitation = An invitation for staff
kept-session = On which devices somebody is signed in
kept-sign-in = A code or link to sign in
kept-provider-flow = Signing in with another service, while it goes on
kept-address-change = A new email address that waits for its code
kept-action-count = How often something was done, against abuse
term-months = { $months ->
    [one] one month
   *[other] { $months } months
}
term-days = { $days ->
    [one] one day
   *[other] { $days } days
}
term-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
term-over = until it no longer works
act-record-export = Record taken along
actor-submitter = the sender, with their own link
actor-resident = a resident
actor-staff = a member of staff
actor-operator = technical management
actor-system = the program

# The desk, on behalf of a resident
desk-title = Desk
desk-new = New idea
desk-new-same = New idea of the same resident
desk-new-text = Read the questions out as they stand, and type what the resident says.
desk-send = Send for the resident
desk-post-count = { $count ->
    [0] No post on paper
    [one] One letter on paper
   *[other] { $count } letters on paper
}
desk-channel = How does the resident reach you?
desk-at-counter = At the desk
desk-by-phone = By phone
desk-on-paper = On paper
desk-channel-missing = Choose how the resident reaches you.
desk-search-title = Find an idea of a resident
desk-search = Number, email address or name
desk-search-hint = Ask for the number first. Then you see no more than you need.
desk-search-short = Fill in a number, an email address or a name: at least 3 characters.
desk-search-send = Search
desk-found = { $count ->
    [one] One idea found
   *[other] { $count } ideas found
}
desk-found-most = We show no more than { $most }. Search with more letters, or with the number.
desk-found-nothing = Nothing found. Check what you typed. Did the resident use another name before?
desk-found-name = Name
desk-found-record = Do you open an idea? That goes on record, with the reason. The resident can see it.
desk-no-address = The resident has no email address
desk-no-address-hint = Then all post goes on paper. You find it at the desk.
desk-address-missing = Fill in the email address, or tick that the resident has none.
desk-address-and-none = Remove the email address, or the tick at no email address.
desk-other-neighbourhood = Your desk is not of this neighbourhood. Choose your own, or refer to another desk.
desk-reach = How else can we reach you?
desk-reach-hint = A phone number or a postal address. Only staff who handle the idea see this.
desk-item-title = For the desk
desk-acting = You see what the resident sees. What you do here, you do for the resident. That you opened this idea is on record.
desk-print = Make a receipt on paper
desk-post-title = Post on paper
desk-post-text = These residents have no email address. Print their letters, and hand them over or send them.
desk-post-none = No post is waiting.
desk-post-done = The letter is off the list. You can print it again for one more day.
desk-post-letter = Letter
desk-post-since = Waits since
desk-post-most = The first { $most } letters
desk-letter-receipt = Receipt
desk-letter-asked = Question
desk-letter-published = Idea is on the site
desk-letter-withdrawn = Idea taken back
desk-print-title = Print this letter
desk-print-text = This explanation does not go on paper. Print with
desk-handed-over = Printed and handed over or sent
desk-back = Back to the desk
channel-site = On the site, by the sender
channel-counter = At the desk: an employee filled it in
channel-phone = By phone: an employee filled it in
channel-paper = On paper: an employee copied it
item-channel = How it came in
item-on-paper = No email address: on paper
item-mail = Mail
item-mail-dead = Mail has not arrived since { $date }.
item-reach = Other way to reach them
item-reply-by-desk = Reply of the sender, written down by the desk
card-by-desk = filled in by the desk
follow-by-desk = Our desk did this on your behalf.
follow-withdrawn-paper = Your idea has been taken back. You get a letter about it.
letter-by-desk = An employee of our desk filled it in on your behalf.
letter-help-paper = Do you have a question? Call { $phone }. You can also come by: { $address }.
letter-receipt-paper = Thank you for your idea. We have received it. This letter is your receipt.
letter-receipt-link-paper = With the link below you follow your idea. Type it, or scan the code with your phone. No internet? Call us or come by, with your number.
letter-receipt-not-you-desk = Were you not at our desk? Then do not use the link, and let us know.
letter-asked-clock-paper = The clock for our answer stands still until you reply. Reply with the link, or call us or come by. Our question will be on the site too, your reply will not.
letter-withdrawn-by-desk = Our desk took back your idea ‘{ $title }’ on your behalf. We no longer show it.
reads-by-desk = An employee of the desk
reads-counter = you were at the desk
reads-phone = you called
reads-paper = your letter or a letter to you
right-act-for-resident = Send an idea, reply and take back on behalf of a resident
acts-desk = Searching at the desk
acts-paper = Post on paper
act-desk-search = Searched at the desk
act-paper-done = Letter printed and handed over
act-initiative-print = Receipt on paper made
key-channel = How the idea came in
key-reach = How else you can be reached
style-letter = Letter on paper
style-letter-rules = What would be mailed, to print. An address stands there in full, with a code to scan.
style-letter-link = With a link
style-letter-plain = Without a link

## Where somebody lives

residency-title = Show where you live
residency-text = For some things the municipality of { $name } wants to know whether you live here. It is up to you to show that.
residency-for = This is what you need:
residency-for-nothing = At this moment you need this for nothing.
residency-for-publish = To get your idea on the site:
residency-shown = This is what you showed
residency-until = Valid until { $date }
residency-postcode-title = Give your postcode
residency-postcode-text = We check whether your postcode belongs to our municipality. We do not keep the postcode itself.
residency-postcode = Postcode
residency-postcode-hint = Four digits and two letters, such as 1234 AB
residency-postcode-send = Check my postcode
residency-postcode-malformed = Fill in a postcode of four digits and two letters, such as 1234 AB.
residency-postcode-elsewhere = This postcode does not belong to the municipality of { $name }. See whether you typed it correctly.
residency-postcode-done = Your postcode belongs to our municipality.
residency-letter-title = Ask for a letter with a code
residency-letter-text = We send a letter to your address. Type the code from that letter here. Then we know that you live there. Once the letter is posted, we throw your address away.
residency-letter-again = The letter does not come, or the address is wrong
residency-letter-again-text = Then ask for a new letter. The code from an earlier letter no longer works after that.
residency-letter-send = Send me a letter
residency-letter-done = We will send you a letter with a code.
residency-letter-waits = A letter is already on its way to you.
residency-asked = You asked for a letter on { $date }. We will post it as soon as possible.
residency-posted = We posted the letter on { $date }. The code works until { $until }.
residency-code = Code from the letter
residency-code-hint = Six digits
residency-code-send = Confirm my address
residency-code-malformed = Type the six digits from the letter.
residency-code-wrong = This code is not right. { $tries ->
    [1] You can try once more.
   *[other] You can try { $tries } more times.
}
residency-code-gone = This code no longer works.
residency-code-used-up = You typed a wrong code { $tries } times. From { $date } you can ask for a new letter.
residency-code-done = Your address is confirmed.
residency-name = Name on the letter
residency-street = Street and house number
residency-town = Town
residency-fill = Fill in ‘{ $field }’.
residency-provider-title = Sign in with another service
residency-provider-text = Do you sign in with { $names }? Then we hear at once whether you live here. You need not do anything else.
residency-provider-go = Sign in with that
level-none = Nothing shown yet
level-address = Email address confirmed
level-postcode = Postcode in the municipality given
level-letter = Address confirmed, by letter or at the desk
level-provider = Address confirmed by another service
key-residency-letter = Letter with a code
key-way = How you showed it
key-address = Address
key-asked-at = Asked on
reads-row-address = { $role } saw your name and address.
reads-residency = to send you a letter with a code
kept-residency-proof = That somebody showed to live here
kept-residency-letter = A code from a letter. The address goes as soon as the letter is posted.
letter-residency-subject = Your code for Groene Loper
letter-residency = At Groene Loper of { $name } you want to show that you live here. Sign in and type this code:
letter-residency-code = Your code
letter-residency-button = Type the code here
letter-residency-until = The code works for { $days } days, and only once. Give the code to nobody.
letter-residency-not-you = Did you not ask for this? Then you need not do anything. Somebody filled in your address.
item-level = Residence
item-not-proven = The sender did not show yet to live here. The idea cannot be on the site yet.
item-needs = This idea cannot be on the site yet. The sender has to show first to live here. Needed: ‘{ $level }’.
item-needs-ask = Ask for it below. The clock then stands still.
follow-missing-title = Show that you live here
follow-missing-text = Your idea comes on the site when we know that you live here. Needed: ‘{ $level }’.
desk-code-title = Letters with a code
desk-code-text = With these letters residents show where they live. Print them, and post them.
desk-code-number = Letter { $number }
desk-code-one = Letter with a code
desk-code-posted = The letter is posted
desk-code-done = The letter is off the list. The address is gone.
desk-residency-title = Does the resident live here?
desk-residency-text = Look at a letter or another paper with an address in { $name }. Do not keep a copy of it.
desk-residency-seen = I have seen the address
desk-residency-done = Recorded: this resident lives here.

## One's own second step

passkeys-title = Passkeys
passkeys-text = With a passkey you need no code. You then use the fingerprint, the face or the PIN of your phone or computer.
passkeys-none = You have no passkey yet.
passkeys-full = You have { $most } passkeys. There can be no more. Remove one first.
passkey-none-here = Your browser cannot make a passkey here. The code from your app always works.
passkey-name = Name of the passkey
passkey-name-hint = So you know it later, such as ‘phone for work’.
passkey-name-first = Passkey { $number }
passkey-name-missing = Give the passkey a name of at least two letters.
passkey-add = Make a passkey
passkey-use = Use your passkey
passkey-failed = That did not work. Try again, or use the code from your app.
passkey-refused = The passkey was not kept. Try again.
passkey-wrong = This passkey does not work. { $tries ->
    [1] You can try once more, also with the code from your app.
   *[other] You can try { $tries } more times, also with the code from your app.
}
passkey-added = Your passkey is kept. You can use it in the second step.
passkey-removed = The passkey is gone.
passkey-remove = Remove
passkey-since = Made on
passkey-used = Last used on
step-title = Your second step
other-app-title = Another phone or app
other-app-text = Do you have a new phone? Then move the codes. The old app and your old recovery codes no longer work after that.
other-app-ask = Move the codes
other-app-send = Use this app
other-app-wrong = This is not the code that the new app shows now. Try again.
other-app-gone = There are no codes to move. Begin again.
letter-step-subject = Your second step has changed
letter-step = You sign in at Groene Loper of { $name } with a second step. It has changed now.
letter-step-key-added = You have a new passkey.
letter-step-key-removed = You removed a passkey.
letter-step-app = You use another app for the codes. You are signed out on other devices.

# Handling
right-handle = Handle: read, take, ask, answer
right-coordinate = Give to departments in neighbourhoods and ask for advice
right-advise = Advise for a department
event-routed = Passed to a department
event-routed-to = Handled by { $unit }
event-at-college = With the municipal executive
event-at-college-on = The { $college } decides about this on { $date }
event-moved = Went on along another track
event-moved-to = Goes on along the { $track }
unit-coordinator = the { $role }
answer-criterion = Our reason
answer-until = Not now, until
answer-alternative = What can be done
answer-next = What happens next
act-initiative-take = Idea taken
act-initiative-release = Idea left to others
act-initiative-route = Idea passed on
act-initiative-college = Plan laid before the municipal executive
act-initiative-weigh = How the municipal executive weighed it put on record
act-phase-add = Phase of a project added
act-phase-remove = Phase of a project taken away
act-initiative-move = Idea moved to another track
act-advice-ask = Advice asked
act-advice-give = Advice given
act-advice-pass = Question for advice passed on
act-initiative-answer = Idea answered
acts-rule = Routing rules
act-rule-add = Routing rule added
act-rule-remove = Routing rule removed
act-rule-move = Routing rule moved
desk-letter-answered = Answer
letter-answered = We have talked about your idea “{ $title }”. Here is our answer.
letter-answered-is = Our answer: { $answer }.
letter-answered-button = See the answer on the site
letter-answered-private = This link is for you only. It shows your idea and our answer
letter-answered-subject = Answer to your idea { $reference }
letter-handle = The idea “{ $title }” has come to { $unit }.
letter-handle-due = The resident gets an answer on { $date } at the latest.
letter-handle-button = Open the idea
letter-handle-subject = To handle: { $reference }
letter-advice = { $unit } is asked for advice about the idea “{ $title }”. The question is:
letter-advice-due = Give your advice on { $date } at the latest.
letter-advice-button = Give advice
letter-advice-subject = Advice asked: { $reference }
letter-advised = { $unit } gave advice about the idea “{ $title }”: { $opinion }.
letter-advised-subject = Advice of { $unit }: { $reference }
opinion-yes = Do it
opinion-yes-if = Do it, on a condition
opinion-no = Do not do it
opinion-passed-on = Passed on to another department
handle-title = Handle
handle-views = Views of what is in hand
handle-view-all = All
handle-view-mine = Mine
handle-view-free = Nobody yet
handle-view-advice = Advice to give
handle-none-all = Nothing is in hand.
handle-none-mine = You have taken nothing.
handle-none-free = Everything was taken.
handle-none-advice = Your department has no advice to give now.
handle-as-board = Show as a board
handle-as-list = Show as a list
handle-drag-failed = That did not work. Try again, or do it on the page of the idea.
handle-with = With whom
handle-nobody = nobody yet
handle-advice = Advice
handle-advice-none = not asked
handle-advice-given = { $given } of { $asked } given
handle-advice-yours = Your advice is asked, on { $date } at the latest.
handle-step-new = New
handle-step-busy = Under way
handle-step-table = At the table
handle-step-waits = Waits for the author
handle-too-late = This cannot be done any more. A colleague was first, or the idea was answered or taken back.
handle-unit-wrong = Choose another department from the list.
handle-reason = Why
handle-reason-hint = Only colleagues read this.
handle-reason-missing = Write down why.
handle-short = Write a little more: at least { $least } characters.
handle-ask-nobody = Choose at least one department.
handle-ask-question = Your question to the departments
handle-ask-missing = Write down your question.
handle-ask-day-wrong = Choose a working day after today that is no later than the day of the answer.
handle-opinion-missing = Choose what you advise.
handle-your-advice = Your advice
handle-advice-missing = Write down your advice.
handle-advice-hint = Write why, in plain words. The resident does not read this.
handle-pass-wrong = Choose a department that has not passed this question on yet.
handle-pass-why = Why that department
handle-done-taken = You have taken this idea.
handle-done-left = This idea is free again for a colleague.
handle-done-routed = This idea was passed on. Who works there gets a mail.
handle-done-advice-asked = The question is with the departments. Who works there gets a mail.
handle-done-advised = Your advice was given. Who handles this idea gets a mail.
handle-done-passed = The question was passed on. Who works at that department gets a mail.
handle-done-answered = The answer is on the site. The author now gets it by mail or on paper too.
handle-advices = Advice of departments
handle-advice-late = Late
handle-advice-waits = No advice yet
handle-advice-before = On { $date } at the latest.
handle-owner-title = Who has this
handle-owner-none = This is with { $unit }. Nobody has taken it yet.
handle-owner-you = This is with { $unit }. You have taken it.
handle-owner = This is with { $unit }. { $name } has taken it.
handle-take = I take this
handle-take-over = I take this over
handle-leave = I leave this
handle-free = Make this free
handle-answer-title = Answer
handle-answer-text = You write the answer, see it as the author will get it, and send it.
handle-answer-write = Write the answer
handle-answer-draft = There is a draft of { $name }, { $date }.
handle-answer-on = Go on with the draft
handle-pass-to = Which department
handle-pass = Pass the question on
handle-pass-title = Not for your department?
handle-pass-text = Pass the question on to the right department. The day stays the same.
handle-opinion = What do you advise?
handle-advise-title = Advice of { $unit }
handle-advise = Give this advice
handle-ask-whom = Which departments
handle-ask-day = Advice on this day at the latest
handle-ask-day-hint = Not later than { $date }.
handle-ask-advice = Ask for advice
handle-ask-title = Ask for advice
handle-ask-text = All departments get the same question at the same time.
handle-question-title = Ask the author something
handle-question-text = The clock stands still until the reply. The question stands on the public page.
handle-give-to = To whom
handle-give = Pass this on
handle-give-title = Pass this idea on
handle-give-text = They handle it from then on. The clock goes on.
college-title = Is this a larger plan?
college-text = The { $college } decides about larger plans. The author is told, and the day of the decision stands on the site. The clock of the answer goes on.
college-decides = The decision comes on { $date }. After it, put on record how the plan was weighed. Only then can you send the answer.
college-weighed = How the plan was weighed is on record. Decision on { $date }.
college-weigh = Put on record how it was weighed
college-day = Day of the decision
college-day-hint = The day on which the municipal executive meets.
college-day-wrong = Choose a working day after today, within a year.
college-lay = Lay this before the municipal executive
college-other-day = Put this day on the site
college-laid = The plan is with the municipal executive. The author is told.
weigh-text = The { $college } weighs each larger plan on these points. What you put on record here stands with the answer on the site.
weigh-why = Why
weigh-why-hint = Needed when the plan does not quite meet this.
weigh-missing = Choose whether the plan meets this.
weigh-why-missing = Write down why the plan does not quite meet this.
weigh-keep = Put this on record
weigh-kept = It is on record. You can send the answer now.
weigh-first = First put on record how the { $college } weighed this plan.
phase-title = Phases of the project
phase-text = Everyone sees these phases on the site, with when they are done.
phase-name = What is done
phase-name-hint = For example: design with the neighbours.
phase-name-missing = Write down what is done.
phase-day = Done by
phase-day-wrong = Choose a day from today, within ten years.
phase-add = Add this phase
phase-added = The phase stands on the site.
phase-remove = Take away
phase-removed = The phase was taken away.
phase-finish = Which phase is done now?
phase-none = No phase
track-move = Move this to another track
track-move-text = This idea goes along the { $track } now. Another track has other reasons for a ‘no’, and another meeting decides. The day that was promised for the answer stays.
track-move-to = To the { $track }
track-moved = The idea goes on along the other track. The day that was promised for the answer has stayed.
handle-answered-on = Answered on { $date }, { $days ->
    [0] on the same day
    [one] in one working day
   *[other] in { $days } working days
}.
answer-write = Write the answer
answer-about = Read the idea
answer-about-advised = Read the idea and the advice
answer-check = Keep and look at it
answer-stale = { $name } wrote this answer too, meanwhile. That text stands below, and yours under it. If you keep yours, it takes its place.
answer-outcome = What is the answer?
answer-outcome-missing = Choose what the answer is.
answer-body = The answer in plain words
answer-body-hint = Write to the resident: short sentences, no jargon.
answer-body-missing = Write the answer down.
answer-until-hint = Only with “not now”: on which day do you look at it again?
answer-until-wrong = Choose a day after today, and within { $years } years.
answer-criterion-hint = Only with “not now” and “no”: on which published reason does this rest?
answer-criterion-missing = Choose the reason on which this rests.
answer-alternative-hint = Only with “not now” and “no”: name at least one thing that can be done.
answer-alternative-missing = Name something that can be done.
answer-next-hint = Only if the answer is not “no”: who does what, and when?
answer-next-missing = Write down who does what, and when.
answer-check-title = Look at the answer
answer-check-text = This is how the author gets the answer. After sending it cannot be changed.
answer-on-page = On the site
answer-in-mail = In the mail
answer-mail-link = Only the secret link at the end is another one in the real mail.
answer-preview-name = name of the author
answer-send = Send this answer
answer-change = Change the answer
answer-changed = This answer was changed meanwhile. Look at it again.
handle-caption-promised = { $count ->
    [one] One idea to carry out
   *[other] { $count } ideas to carry out
}
handle-stand = Where it stands
handle-caption = { $count ->
    [one] One idea in hand
   *[other] { $count } ideas in hand
}
right-manage-rules = See and change the routing rules
rules-title = Routing rules
rules-text = To which department an idea goes as soon as it is on the site.
rules-none = There are no rules yet. Each idea goes to its neighbourhood now.
rules-new = One more rule
rules-words = Words
rules-words-hint = With commas between them, for example: fiets, stoep. One of them must stand in the idea.
rules-any = Does not matter
rules-department = Then it goes to
rules-try = Try this rule
rules-trial = This is what the rule would do
rules-only-new = The rule holds for ideas that come on the site from now on. What is in hand stays where it is. The first rule that matches decides.
rules-keep = Add this rule
rules-up = Earlier
rules-remove = Remove
rules-gone = This department is gone ({ $slug })
rules-added = The rule was added.
rules-removed = The rule is gone.
rules-moved = The rule comes earlier now.
rules-everything = Choose what the rule looks at: words, a theme, a neighbourhood or what is needed. Otherwise it takes everything.
rules-no-department = Choose a department from the list.
rules-unknown = Choose a theme, neighbourhood and need from the list.
rules-too-many = There are { $most } rules already. Remove one first.
rules-same = This rule is there already.
rules-would = Of the { $seen } ideas in hand now, { $count ->
    [0] none would go to { $department }
    [one] one would go to { $department }
   *[other] { $count } would go to { $department }
}. Ideas that are there already do not count.

# The table
meetings-title = Meeting of all departments
meetings-text = Here all departments decide together, at one table. So the resident gets one answer.
meetings-none = No meeting is planned yet.
meeting-at-table = At the table: { $departments }.
meeting-on = { $track } meeting of { $date }
meeting-day = Day
meeting-day-wrong = Choose a day from today on, within a year.
meeting-place = Place
meeting-place-hint = A room, or the address of a video call.
meeting-place-missing = Write down where the meeting is.
meeting-agenda = On the agenda
meeting-decided = Decided
meeting-call-title = Plan a meeting
meeting-call = Plan this meeting
meeting-called = The meeting is planned. Now put ideas on it.
meeting-empty = Nothing stands on the agenda yet.
meeting-gone = Taken back by its author
meeting-undecided = Not decided yet
meeting-due = answer on { $date } at the latest
meeting-decide = Keep the decision
meeting-decide-again = Change the decision
meeting-proposed = For the agenda
meeting-proposed-text = These ideas need an answer soon, or more than one department.
meeting-proposed-none = There are none of these now.
meeting-put = Put on the agenda
meeting-put-done = The idea is on the agenda. The site now says when it is talked about.
meeting-put-wrong = This number does not belong to an idea that you handle. A number looks like ZM-7K3F-92.
meeting-put-too-late = This idea cannot be put on this agenda. It stands on one already, or was answered.
meeting-other = Another idea
meeting-other-hint = Fill in the number, for example ZM-7K3F-92.
meeting-decision = Decision
meeting-decision-text = The decision becomes the draft of the answer. Who handles the idea checks it and sends it.
meeting-keep = Keep this decision
meeting-decided-done = The decision is kept. It is ready as the draft of the answer.
meeting-minutes = Minutes to read or to print
meeting-minutes-of = Minutes of the { $track } meeting of { $date }
event-at-table-on = On the agenda of the meeting of all departments, { $date }
act-initiative-at-table = Idea put on the agenda
acts-meeting = Meetings
act-meeting-call = Meeting planned
act-meeting-decide = Decision kept
handle-view-late = Late
handle-none-late = Nothing is late.
clocks-title = All clocks
clocks-text = What each neighbourhood and department has in hand, and what is late.
clocks-wijk = Neighbourhood { $wijk }
clocks-unit = With whom
clocks-late = Late
clocks-open = In hand
clocks-free = Nobody yet
clocks-waiting = Waits for author
clocks-first = First answer at the latest
clocks-advice = Advice that is still to come
clocks-advice-waiting = Still to give
clocks-advice-none = No advice was asked that is still to come.
answer-fails = { $name }. The idea does not meet this now: { $text }
handle-unstaffed = { $name } (nobody works with this site there yet)
letter-replied = The author replied to the question about “{ $title }”. The clock runs again.
letter-replied-subject = Reply of the author: { $reference }
status-in-progress = Being carried out
event-looked-again = The person who sent it asked for one more look
event-in-progress = Being carried out
event-confirmed = The person who sent it says that it is done
event-reopened = The person who sent it says that it is not done yet
carpet-asked-again = Asked again
answer-before = Our first answer: { $answer }
answer-looked-again = The person who sent it asked for one more look. This was our first answer.
verdict-title = Did this answer help you?
verdict-helps = Yes
verdict-helps-not = No
verdict-said-helps = You said: yes, this answer helped.
verdict-said-not = You said: no, this answer did not help.
verdict-after-all = It did after all
verdict-after-all-not = It did not after all
verdict-kept = Thank you. We have noted it.
verdict-again-title = Shall we have one more look?
verdict-again-text = You can ask this once, up to and including { $date }. The clock then starts again: you get an answer within { $days } working days.
verdict-again-begun = We have already begun. Is something wrong? Call us, or come by.
verdict-again-once = We have already had a second look. Would you like to talk about it? Call us, or come by.
verdict-again-over = The time to ask for one more look is over. Would you like to talk about it? Call us, or come by.
verdict-why = What is not right, or what do we miss?
verdict-why-hint = Only people who work for the municipality read this.
verdict-why-wrong = Write down what is not right.
verdict-again = Ask us to look once more
verdict-again-kept = We will have one more look. The clock is running again.
verdict-done-title = Is it really done?
verdict-done-text = We think it is done. You can see that best.
verdict-done = Yes, it is done
verdict-not-done-open = No, something is missing
verdict-missing = What is still missing?
verdict-missing-hint = Only people who work for the municipality read this.
verdict-missing-wrong = Write down what is still missing.
verdict-not-done = It is not done yet
verdict-not-done-kept = We will go on with it. Whoever worked on it has your message.
letter-again-subject = We will have one more look at { $reference }
letter-again = You asked us for one more look at ‘{ $title }’. We will do that.
letter-progress-subject = How it goes with { $reference }
letter-college-subject = A decision is coming about { $reference }
letter-college = Your idea ‘{ $title }’ is a larger plan. That is why the board of the municipality decides about it.
letter-college-day = The { $college } decides on { $date }. After that you get your answer.
letter-college-late = That is later than we promised you: an answer by { $date }. The clock goes on. After that day the site says that we are late.
letter-college-conditions = What larger plans are weighed by
letter-progress = There is news about your idea ‘{ $title }’. The municipality writes:
letter-done-subject = Is it really done? { $reference }
letter-done = We are done with your idea ‘{ $title }’. The municipality writes:
letter-done-ask = Is it really done? Tell us: then we know that it is right, or we go on.
letter-done-ask-paper = Is it really done? Call us, or come by: then we know that it is right, or we go on.
letter-done-button = Say whether it is done
letter-asked-again-subject = One more look: { $reference }
letter-asked-again = The answer to ‘{ $title }’ did not help the person who sent it. The clock has started again. They write:
letter-not-done-subject = Not done yet: { $reference }
letter-not-done = The person who sent ‘{ $title }’ says that it is not done yet. They write:
desk-letter-again = We will have one more look
desk-letter-progress = Progress
desk-letter-done = Is it really done?
act-initiative-helped = Said whether the answer helped
act-initiative-again = Asked for one more look
act-initiative-progress = Said how far it is
act-initiative-done = Said that it is done
act-initiative-confirm-done = Said that it is really done
act-initiative-reopen = Said that it is not done yet
handle-view-promised = To carry out
handle-none-promised = All that was promised is done.
handle-progress-title = How does it go?
handle-progress-how = What was done, and what comes next?
handle-progress-hint = Everyone reads this on the site. The person who sent it also gets a mail.
handle-progress-missing = Write down how it goes.
handle-progress = We are working on it
handle-carried-out = It is done
handle-done-progress = It is on the site. The person who sent it has a mail.
handle-done-carried-out = The person who sent it is asked whether it is really done.
letter-warnings-subject = { $count ->
    [one] One idea needs your attention
   *[other] { $count } ideas need your attention
  }
letter-warnings = { $count ->
    [one] This idea needs your attention.
   *[other] These ideas need your attention.
  }
letter-warnings-read = To be read, at the latest on the day that is given:
letter-warnings-read-late = The day to read it has passed:
letter-warnings-answer = To be answered, at the latest on the day that is given:
letter-warnings-answer-late = The day of the answer has passed:
letter-warnings-owner = Not taken by anybody yet:
letter-warnings-more = There are { $count } more. You find them on the site.
letter-stop = Do you want this mail less often or not at all? Choose that here
letter-digest = This is new for you:
letter-digest-subject = { $count ->
    [one] Your overview: 1 message
   *[other] Your overview: { $count } messages
}
letter-digest-more = { $count ->
    [one] And 1 more message. The site has everything.
   *[other] And { $count } more messages. The site has everything.
}
letter-digest-choose = Choose how often you get this mail
digest-replied = replied to a question
digest-asked-again = wants us to look once more
digest-not-done = says that it is not done
digest-published = is on the site
digest-progress = is being carried out
digest-merged = goes on with another idea
digest-read = to be read before the end of { $date }
digest-read-late = should have been read on { $date }
digest-answer = to be answered before the end of { $date }
digest-answer-late = should have been answered on { $date }
digest-owner = nobody has it in person
status-handed-over = Passed on
event-handed-over = Passed on to whom it concerns
message-handed-over-text = This is no longer on the site. We passed it on to whom it concerns.
handed-title = We passed your message on
handed-report = Your message is about something outside that is broken or dirty. { $name } is there for that. They have your message and will see to it.
handed-signal = Your message is about somebody who may need help. { $name } is there for that. They have your message and handle it with care. It is not on the site, and no longer here either.
handed-policy = Your message is a question about the plans of the municipality. { $name } is there for that. They have your message and will answer you.
letter-handed-subject = We passed your message { $reference } on
letter-handed-note = Somebody who works here adds:
letter-handed-private = This link is only for you. It shows where your message is
letter-passed-subject = Passed on by the Groene Loper: { $reference }
letter-passed-report = A resident sent a report about public space. It is for you.
letter-passed-signal = A resident sent a signal about somebody. This is confidential. At the Groene Loper it is now erased.
letter-passed-policy = A resident sent a question about policy. It is for you.
letter-passed-yours = The resident knows that you have this. Answer the resident yourself.
desk-letter-handed-over = Passed on
act-initiative-hand-over = Passed on to whom it concerns
hand-over-other = Is this not an idea?
hand-over-link = Pass it on to whom it concerns
hand-over-title = Pass on to whom it concerns
hand-over-text = The resident gets a mail that says who has the message now. It leaves the site.
hand-over-what = What is it?
hand-over-nobody = Choose what it is.
hand-over-report = A report: something outside is broken or dirty
hand-over-report-hint = Goes to { $name }.
hand-over-signal = A signal about somebody
hand-over-signal-hint = Goes to { $name }. The text is erased here.
hand-over-policy = A question about policy
hand-over-policy-hint = Goes to { $name }.
hand-over-note = A word to the resident
hand-over-note-hint = This comes in the mail, below our own text.
hand-over = Pass it on
hand-over-done = It was passed on. The resident knows who has it now.
item-earlier = Sent before by the same person
item-alike = Looks like this, in this neighbourhood
item-same-photo = With the same photo

## Merging, hiding and undoing
event-merged = Merged
event-hidden = A part is hidden
merged-title = Your idea was merged
merged-text = Somebody else had the same idea. The municipality handles these ideas together. You get the same messages.
merged-link = See { $reference }
item-merged = { $count ->
    [one] This idea was merged into it: { $references }.
   *[other] These ideas were merged into it: { $references }.
  }
hidden-note = Where you see { $mark }, the municipality has hidden words. Reason: { $reasons }.
hide-personal = somebody's personal details
hide-insult = insult or hate
hide-accusation = accusing somebody
hide-advertising = advertising
hide-title = Hide words
hide-about = For example a name, an address or an insult.
hide-link = Choose which words
hide-text = In the place of the words comes […]. Everybody reads why. The author gets an email and still sees everything.
hide-now = This is what it says now
hide-passage = Which words?
hide-passage-hint = Copy them exactly. They disappear wherever they stand.
hide-passage-missing = Write down which words have to be hidden.
hide-no-such-words = These words are not there. Copy them exactly, with the same capitals.
hide-reason = Why?
hide-no-reason = Choose why you hide these words.
hide = Hide these words
item-as-sent = Read how it was sent
merge-other = Is there an idea like this already?
merge-link = Merge them
merge-title = Merge with another idea
merge-text = The other idea goes on. The author of this idea gets an email, and after that all messages about the other idea.
merge-alike = These ideas look like it
merge-number = Number of the other idea
merge-other-number = Or: number of another idea
merge-number-hint = As it says on the page of that idea.
merge-no-target = There is no public idea with this number. Choose an idea or fill in another number.
merge-itself = This is the number of this idea itself. Fill in the number of the other idea.
merge-gone = That idea was merged itself. It goes on as { $reference }. Fill in that number.
merge = Merge
done-merged = Merged:
done-merged-follows = The author gets an email and follows the other idea.
undo = Undo
undo-last = What was just done
undo-until = { $act }. You can undo this until { $until }.
undo-done = It was undone. The author gets an email.
undo-too-late = This cannot be undone any more. The hour has passed, or a colleague has gone on with it.
recent-link = Just done: undo something of the last hour
recent-title = Just done
recent-text = This was done in the last hour, by you or by a colleague.
recent-nothing = In the last hour nothing was done that can be undone.
recent-caption = { $count ->
    [one] 1 time
   *[other] { $count } times
  }
recent-what = What
recent-when = At what time
letter-merged-subject = Your idea { $reference } goes on together with another idea
letter-merged = Your idea ‘{ $own }’ looks like an idea that is already on the site: ‘{ $other }’. That is why we handle them together.
letter-merged-follows = You get the same messages as the other person, and the answer too.
letter-merged-answered = The municipality has already answered that idea. You can read the answer on the site.
letter-merged-button = Read the other idea
letter-tidied-private = This link is only for you. It shows you your idea
letter-hidden-subject = Words in your idea { $reference } are hidden
letter-hidden = In your idea ‘{ $title }’ we have hidden words.
letter-hidden-why = The reason: { $reason }. Visitors of the site now see […] in that place. You still see everything.
letter-hidden-follows = Nothing else changes: your idea goes on. Do you disagree? Let us know.
letter-undone-subject = A correction about your idea { $reference }
letter-undone-published = Your idea ‘{ $title }’ is not on the site any more. We had put it there too early and read it once more. The day of our answer stays the same.
letter-undone-asked = You do not have to answer our question about your idea ‘{ $title }’. We take that question back. The clock runs on as if we had asked nothing.
letter-undone-hidden = In your idea ‘{ $title }’ we had hidden words. We have undone that.
letter-undone-merged = Your idea ‘{ $title }’ was merged with another idea. That is no longer so. Your idea goes on by itself again, with the same day for the answer.
desk-letter-undone = Correction
act-initiative-merge = Merged with another idea
act-initiative-hide = Hid words of an idea
act-initiative-undo = Undid what was just done
together = Handle the chosen ideas together
together-choose = Choose { $reference }
together-title = { $count ->
    [one] 1 chosen idea
   *[other] { $count } chosen ideas
  }
together-nothing = You have not chosen any ideas that are still to be read. Choose them in the work list.
together-question = Your question to all authors
together-publish = { $count ->
    [one] Publish this idea
   *[other] Publish these { $count } ideas
  }
together-ask = { $count ->
    [one] Send the question
   *[other] Send the question to { $count } authors
  }
together-hand-over = { $count ->
    [one] Pass this idea on
   *[other] Pass these { $count } ideas on
  }
together-done = { $count ->
    [one] Done with 1 idea. The author gets an email.
   *[other] Done with { $count } ideas. The authors get an email.
  }
together-failed = { $count ->
    [one] It could not be done with 1 idea.
   *[other] It could not be done with { $count } ideas.
  }
together-too-late = It cannot be done with this idea. A colleague was first, or the clock stands still.
keys-choose = choose this idea
unit-alderman = the alderman of { $wijk }
notes = Notes
notes-about = Only those who handle this idea read these notes. A resident can ask to see them: the Dutch open government act says so.
note-write = Write a note
note-text = Your note
note-hint = Be businesslike and write only what is needed.
note-mention = Name a colleague
note-mention-hint = Type @ and the beginning of a name to name a colleague.
note-to = Who should know this?
note-to-hint = They get your note by mail too.
note-to-wrong = One of these people does not read this idea any more. Check your choice once more.
note-missing = Write your note down.
note-keep = Keep the note
note-at = { $date } at { $time }
note-for = For: { $names }
note-by-gone = Somebody who does not work here any more
note-remove = Take this note away
note-done = Your note is there.
note-removed = Your note is gone.
letter-noted = { $by } wrote a note for you about the idea “{ $title }”:
letter-noted-subject = Note for you: { $reference }
act-note = Note written
act-note-remove = Note taken away
templates-title = Standard texts
templates-text = Texts with which colleagues begin when they write to a resident.
templates-none = There are no standard texts yet.
templates-new = One more text
templates-for = What is the text for?
templates-for-missing = Choose what the text is for.
templates-name = Name of the text
templates-name-hint = So colleagues find it, for example: Where is it exactly?
templates-body = Text
templates-body-hint = Write short sentences and plain words. The greeting and the closing are in the mail already.
templates-slots = The site fills this in, for each idea:
templates-keep = Keep the text
templates-change = Change a standard text
templates-remove = Take away
templates-added = The text is there.
templates-changed = The text was changed.
templates-removed = The text is gone.
templates-name-missing = Give the text a name.
templates-body-missing = Write the text down.
templates-same = There is a text with this name already.
templates-slot-wrong = The site cannot fill this in: { $slot }. Use only what stands below, with its braces.
templates-too-many = There are { $most } texts already. Take one away first.
templates-gone = This text is not there any more.
template-for-question = Question to the author
template-for-answer = Answer
template-for-hand-over = Message when handing over
template-begin = Begin with a standard text
template-begin-hint = The text comes in the field, behind what is there. You can change it after that.
template-no-day = a day that you will hear
slot-title = the title of the idea
slot-reference = the number of the idea
slot-neighbourhood = the name of the neighbourhood
slot-spot = the spot, or else the neighbourhood
slot-day = the day on which there is an answer at the latest
question-title = Question to the author
question-more = Choose a standard text or look first
question-look = See how it arrives
right-manage-templates = Keep the standard texts
acts-template = Standard texts
act-template-add = Standard text added
act-template-change = Standard text changed
act-template-remove = Standard text taken away
filter-title = Search in this list
filter-words = Search by word or number
filter-any = Does not matter
filter-nothing = With these choices there is nothing in this list.
filter-keep-this = Keep these choices as
filter-chosen = Only: { $what }.
filter-name-hint = So you find these choices again. Only you see them.
filter-name-missing = Give a name.
filter-keep = Keep
filter-kept = Your choices are kept.
filter-removed = The choices you kept are gone.
filter-remove = Take “{ $name }” away
filter-too-many = You keep { $most } already. Take one away first.
filters-kept = Choices you keep
absence-title = Away
absence-link = Away for a while? Arrange who stands in
absence-text = Are you away for a while? Choose who handles your ideas meanwhile. Your mail about those ideas then goes to that colleague too.
absence-from = First day
absence-until = Last day
absence-substitute = Who stands in?
absence-substitute-hint = Colleagues who do the same work as you.
absence-no-substitutes = Nobody here does the same work as you yet. The mail then goes to all of the department or the neighbourhood.
absence-nobody = Nobody
absence-keep = Keep
absence-end = I am back
absence-kept = This is kept.
absence-ended = You are back.
absence-now = You are away from { $from } up to and including { $until }. { $name } stands in.
absence-now-nobody = You are away from { $from } up to and including { $until }. Nobody stands in.
absence-today = You are away up to and including { $until }.
absence-for = You stand in for { $name }, up to and including { $until }.
absence-from-wrong = Choose the first day, not more than a year from today.
absence-until-wrong = Choose a last day from today, after the first day and within a year.
absence-substitute-wrong = Choose a colleague from the list.
handle-away = { $name } is away up to and including { $until }.
handle-away-substitute = { $name } is away up to and including { $until }. { $other } stands in.
act-person-absence = Absence kept
act-person-absence-end = Absence ended
key-notes = Notes that you wrote
key-absence = When you are away
key-filter = Chosen, as it stands in the address
key-first-day = First day
arrived = { $count ->
    [0] There is nothing new.
    [one] There is 1 new idea.
   *[other] There are { $count } new ideas.
}
arrived-show = Show

photos = Photos
photos-title = { $count ->
    [one] Photo
   *[other] Photos
}
photos-hint = You can send { $most } photos: JPG, PNG or WebP, up to 25 MB each. Please leave out faces and number plates.
photos-choose = Choose photos
photos-add = Add
photo-number = Photo { $number }
photo-nameless = Your photo
photo-describe = What can be seen in the photo?
photo-describe-hint = For example: ‘A broken bench near the pond’. This is for people who cannot see the photo.
photo-up = Move up
photo-remove = Remove
photo-double = This photo looks like photo { $other }. Is it the same one? Then remove one of them.
photo-taken-in = This photo says that it was taken in { $wijk }. Only you see that.
photo-use-place = Choose { $wijk } as the neighbourhood
photo-waits = This photo is being prepared. This takes a moment.
photo-hidden = This photo is hidden: { $reason }.
photo-change = Change photo
photo-nothing = First choose a photo. Then press ‘Add’.
photo-empty = { $name } is empty. Choose the photo again.
photo-not-a-photo = { $name } is not a photo that we can read. Choose a photo that ends in .jpg, .png or .webp.
photo-heic = { $name } is a HEIC or AVIF photo. We cannot read those yet. On your phone, choose ‘Most compatible’ under ‘Camera’, or make it a JPG first.
photo-moving = { $name } moves. Choose an ordinary photo.
photo-too-many-bytes = { $name } is larger than 25 MB. Make the photo smaller or choose another one.
photo-too-large = { $name } has too many pixels. Make the photo smaller or choose another one.
photo-truncated = { $name } did not arrive completely. Choose the photo again.
photo-broken = We cannot read { $name }. Choose another photo.
photo-too-many = { $name } was not taken: an idea can have { $most } photos.
photo-virus = Our virus check stops { $name }. Choose another photo.
photo-not-kept = { $name } was not kept, by a fault of ours. Please try again later.
upload-drop = You can also drag or paste photos here.
upload-sending = Sending:
upload-waiting = The connection is gone. We will try again in a moment.
upload-stopped = Not sent. Check that you are connected and then try again.
upload-lost = Not kept. Reload this page and try again.
upload-added = has been added.
upload-first = We are sending your photos first. After that you go on automatically.
upload-again = Try again
light-table-title = Photos from { $name }
light-table-text = Photos with ideas from { $name }, the newest first.
light-table-empty = There are no photos here yet.
light-table-photo = Photo { $number } with “{ $title }”
light-table-idea = Look at this idea
light-table-previous = Previous photo
light-table-next = Next photo
photo-before = Before
photo-after = After
photos-before-after = Before and after
photos-describe = What can be seen in the photos?
photos-not-all = Not all photos were taken along.
photos-leave = Which photos will you not send after all?
photo-title = Change photo
photo-done = The photo was changed.
photo-look-again = Look at the photo again
photo-turn = Turn
photo-turn-left = To the left
photo-turn-right = To the right
photo-blur = Make unrecognisable
photo-blur-text = Say where the face or number plate is, as a percentage of the photo. The left side is 0, the right side 100. The top is 0, the bottom 100.
photo-left = From left (%)
photo-top = From top (%)
photo-right = To right (%)
photo-bottom = To bottom (%)
photo-part-wrong = Enter whole numbers from 0 to 100. ‘To’ is larger than ‘from’.
photo-draw = Draw on the photo
photo-blur-do = Make unrecognisable
photo-replace = Replace
photo-replace-text = For example when the resident sent a better photo. We keep what was there.
photo-replace-do = Replace the photo
photo-restore = Back to how the photo was sent
photo-hide-title = Hide
photo-hide = Hide this photo
photo-show = Show this photo again
photo-describe-title = Description
photo-describe-do = Keep the description
act-photo-edit = Photo changed
act-photo-replace = Photo replaced
act-photo-restore = Photo put back
act-photo-hide = Photo hidden
act-photo-show = Photo shown again
act-photo-describe = Photo described
key-photos = Photos that you sent
key-file = File
acts-photo = Photos
