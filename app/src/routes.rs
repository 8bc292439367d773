//! The only table of addresses that show a page.

use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{Outlet, ParentRoute, Route, Router, Routes},
    path,
};

use crate::{
    account::{
        AddressCodePage, DetailsPage, LeavePage, LeftPage, MailChoicePage, MailsPage, ReadsPage,
        ResidencyPage, StopPage, SurePage, TakeAlongPage,
    },
    admin::{
        AdminPage, PeoplePage, PersonPage, ProvidersPage, RecordPage, RightsPage, RulesPage, TemplatePage,
        TemplatesPage, TermPage, TermsPage,
    },
    counting::CountingPage,
    desk::{DeskCodePage, DeskItemPage, DeskLetterPage, DeskNewPage, DeskPage, DeskPostPage},
    drafts::{CheckPage, LaterPage, WhatPage, WherePage, WhoPage},
    figures::{CriteriaPage, FiguresPage, LatePage},
    follow::{FollowPage, OwnPage},
    handling::{AbsencePage, AnswerPage, BoardPage, CheckAnswerPage, ClocksPage, HandlePage},
    handover::{HandOverItemPage, HandOverPage},
    identity::{
        AccountPage, CodePage, InvitationPage, LinkPage, OtherAppPage, OwnStepPage, RecoveryPage,
        SecondStepPage, SignInPage,
    },
    initiatives::{InitiativePage, ListPage},
    meetings::{AgendaPage, DecisionPage, MeetingsPage, MinutesPage},
    moderation::{HidePage, ItemPage, MergeItemPage, MergePage, QueuePage, TogetherPage},
    photos::{LightTablePage, PhotoPage, TablePhotoPage},
    places::{CityPage, NeighbourhoodPage, NeighbourhoodsPage},
    post::{MailPage, MailboxPage},
    projects::WeighPage,
    question::{AskItemPage, AskPage},
    statements::{AccessibilityPage, CookiesPage, PrivacyPage},
    styleguide::StylePage,
    ui::{PageError, page},
};

/// Every page at its address.
#[component]
pub fn Routed() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=|| page(async { Err::<(), _>(PageError::NotThere) })>
                <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
                    <Route path=path!("/") view=CityPage/>
                    <Route path=path!("/wijken") view=NeighbourhoodsPage/>
                    <Route path=path!("/wijken/:slug") view=NeighbourhoodPage/>
                    <Route path=path!("/wijken/:slug/fotos") view=LightTablePage/>
                    <Route path=path!("/wijken/:slug/fotos/:photo") view=TablePhotoPage/>
                    <Route path=path!("/zo-tellen-wij") view=CountingPage/>
                    <Route path=path!("/cijfers") view=FiguresPage/>
                    <Route path=path!("/cijfers/te-laat") view=LatePage/>
                    <Route path=path!("/criteria") view=CriteriaPage/>
                    <Route path=path!("/privacy") view=PrivacyPage/>
                    <Route path=path!("/toegankelijkheid") view=AccessibilityPage/>
                    <Route path=path!("/cookies") view=CookiesPage/>
                    <Route path=path!("/initiatieven") view=ListPage/>
                    <Route path=path!("/initiatieven/:reference") view=InitiativePage/>
                    <Route path=path!("/idee") view=WhatPage/>
                    <Route path=path!("/idee/waar") view=WherePage/>
                    <Route path=path!("/idee/wie") view=WhoPage/>
                    <Route path=path!("/idee/controle") view=CheckPage/>
                    <Route path=path!("/idee/later") view=LaterPage/>
                    <Route path=path!("/uitnodiging/:token") view=InvitationPage/>
                    <Route path=path!("/inloggen") view=SignInPage/>
                    <Route path=path!("/inloggen/code") view=CodePage/>
                    <Route path=path!("/inloggen/link/:token") view=LinkPage/>
                    <Route path=path!("/inloggen/tweede-stap") view=SecondStepPage/>
                    <Route path=path!("/afmelden/:token") view=StopPage/>
                    <Route path=path!("/mijn") view=AccountPage/>
                    <Route path=path!("/mijn/gegevens") view=DetailsPage/>
                    <Route path=path!("/mijn/gegevens/code") view=AddressCodePage/>
                    <Route path=path!("/mijn/woonplaats") view=ResidencyPage/>
                    <Route path=path!("/mijn/inzage") view=ReadsPage/>
                    <Route path=path!("/mijn/meldingen") view=MailChoicePage/>
                    <Route path=path!("/mijn/mails") view=MailsPage/>
                    <Route path=path!("/mijn/meenemen") view=TakeAlongPage/>
                    <Route path=path!("/mijn/vertrek") view=LeavePage/>
                    <Route path=path!("/mijn/vertrek/bevestigen") view=SurePage/>
                    <Route path=path!("/mijn/vertrek/klaar") view=LeftPage/>
                    <Route path=path!("/mijn/tweede-stap") view=OwnStepPage/>
                    <Route path=path!("/mijn/tweede-stap/andere-app") view=OtherAppPage/>
                    <Route path=path!("/mijn/herstelcodes") view=RecoveryPage/>
                    <Route path=path!("/mijn/ideeen/:reference") view=OwnPage/>
                    <Route path=path!("/volg/:token") view=FollowPage/>
                    <Route path=path!("/werk") view=QueuePage/>
                    <Route path=path!("/werk/samen") view=TogetherPage/>
                    <Route path=path!("/werk/:reference") view=ItemPage/>
                    <Route path=path!("/werk/:reference/overdragen") view=HandOverPage/>
                    <Route path=path!("/werk/:reference/verbergen") view=HidePage/>
                    <Route path=path!("/werk/:reference/foto/:photo") view=PhotoPage/>
                    <Route path=path!("/werk/:reference/samenvoegen") view=MergePage/>
                    <Route path=path!("/behandelen/:reference/samenvoegen") view=MergeItemPage/>
                    <Route path=path!("/behandelen") view=BoardPage/>
                    <Route path=path!("/behandelen/afwezig") view=AbsencePage/>
                    <Route path=path!("/behandelen/:reference") view=HandlePage/>
                    <Route path=path!("/behandelen/:reference/overdragen") view=HandOverItemPage/>
                    <Route path=path!("/behandelen/:reference/vraag") view=AskItemPage/>
                    <Route path=path!("/werk/:reference/vraag") view=AskPage/>
                    <Route path=path!("/behandelen/:reference/antwoord") view=AnswerPage/>
                    <Route path=path!("/behandelen/:reference/antwoord/controle") view=CheckAnswerPage/>
                    <Route path=path!("/behandelen/:reference/weging") view=WeighPage/>
                    <Route path=path!("/klokken") view=ClocksPage/>
                    <Route path=path!("/overleg") view=MeetingsPage/>
                    <Route path=path!("/overleg/:id") view=AgendaPage/>
                    <Route path=path!("/overleg/:id/idee/:reference") view=DecisionPage/>
                    <Route path=path!("/overleg/:id/verslag") view=MinutesPage/>
                    <Route path=path!("/balie") view=DeskPage/>
                    <Route path=path!("/balie/nieuw") view=DeskNewPage/>
                    <Route path=path!("/balie/ideeen/:reference/:channel") view=DeskItemPage/>
                    <Route path=path!("/balie/post") view=DeskPostPage/>
                    <Route path=path!("/balie/post/:id") view=DeskLetterPage/>
                    <Route path=path!("/balie/brief/:id") view=DeskCodePage/>
                    <Route path=path!("/beheer") view=AdminPage/>
                    <Route path=path!("/beheer/mensen") view=PeoplePage/>
                    <Route path=path!("/beheer/mensen/:id") view=PersonPage/>
                    <Route path=path!("/beheer/inloggen") view=ProvidersPage/>
                    <Route path=path!("/beheer/rollen") view=RightsPage/>
                    <Route path=path!("/beheer/regels") view=RulesPage/>
                    <Route path=path!("/beheer/teksten") view=TemplatesPage/>
                    <Route path=path!("/beheer/teksten/:id") view=TemplatePage/>
                    <Route path=path!("/beheer/logboek") view=RecordPage/>
                    <Route path=path!("/beheer/bewaartermijnen") view=TermsPage/>
                    <Route path=path!("/beheer/bewaartermijnen/:kind") view=TermPage/>
                    <Route path=path!("/dev/post") view=MailboxPage/>
                    <Route path=path!("/dev/post/:id") view=MailPage/>
                    <Route path=path!("/stijl") view=StylePage/>
                </ParentRoute>
            </Routes>
        </Router>
    }
}
