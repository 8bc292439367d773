//! What people do on the site, so that a test can begin where its rule does.

use app_core::{
    drafts::{self, Field, Step, Typed},
    identity::{self, Giver, Grant, Member, Role, SignIn},
    initiatives::{self, Initiative, Key, Submission},
    kernel::{email::Email, token::Token},
    on,
    places::Municipality,
};
use serde_json::Value;
use sqlx::types::Json;

use super::{Browser, Site, app};

/// The first page of the form, filled in.
pub const WHAT: &[(&str, &str)] = &[
    ("titel", "Bankjes & <b>bloemen</b>"),
    ("verhaal", "Er is geen plek om te zitten.\r\nWij schilderen ze zelf."),
    ("nodig", "permission"),
    ("thema", "openbare-ruimte"),
];
/// The second page.
pub const WHERE: &[(&str, &str)] = &[("wijk", "palenstein"), ("plek", "Bij de \"brug\"")];
/// The third page.
pub const WHO: &[(&str, &str)] = &[
    ("naam", "Joke de Vries"),
    ("email", "joke@voorbeeld.example"),
    ("zichtbaar", "voornaam"),
    ("namens", "citizen"),
];
/// The page of the desk, filled in for somebody without a mail address.
#[must_use]
pub fn at_desk() -> Vec<(&'static str, &'static str)> {
    let of_form = [WHAT, WHERE, WHO].concat();
    let mut fields: Vec<_> = of_form.into_iter().filter(|(name, _)| *name != "email").collect();
    fields.extend([("hoe", "counter"), ("geen-email", "ja"), ("bereikbaar", "079 123 45 67")]);
    fields
}

/// The department that has something in hand in the tests, and advises about it.
pub const ADVISES: &str = "stadsbeheer";

/// All fields of the forms of who handles something, filled in.
#[must_use]
pub fn handled() -> Vec<(&'static str, &'static str)> {
    vec![
        ("afdeling", "verkeer"),
        ("reden", "Dit gaat over een weg."),
        ("naar", "report"),
        ("vraag", "Hoeveel bankjes zijn het?"),
        ("adviesvraag", "Kunnen deze bankjes hier staan?"),
        ("voor", "2026-12-30"),
        ("mening", "yes_if"),
        ("advies", "Ja, als er een pad langs blijft."),
        ("door", "verkeer"),
        ("waarom", "Dit gaat over een weg."),
        ("versie", "1"),
        ("uitkomst", "not_now"),
        ("antwoord", "Wij plaatsen deze bankjes nu nog niet."),
        ("tot", "2027-06-01"),
        ("criterium", "geld"),
        ("alternatief", "U kunt wel subsidie aanvragen."),
    ]
}

/// Title of the idea that [`WHAT`] is.
pub const IDEA: &str = "Bankjes & <b>bloemen</b>";

/// Somebody who asked to sign in: the secret of their browser, and what was mailed.
pub struct Asked {
    pub browser: Token,
    pub link: Token,
    pub code: String,
}

impl Browser {
    /// Fills in the three pages.
    pub async fn write_idea(&mut self) {
        for (path, fields) in [("/idee", WHAT), ("/idee/waar", WHERE), ("/idee/wie", WHO)] {
            self.post(path, fields).await.see_other();
        }
    }

    /// Fills in the form and sends it; gives the address of the receipt.
    pub async fn send_idea(&mut self) -> String {
        self.write_idea().await;
        let version = self.get("/idee/controle").await.field("versie");
        self.post("/idee/controle", &[("versie", &version)]).await.see_other()
    }
}

impl Site {
    /// A draft in which nothing is wrong; gives its token and version.
    pub async fn draft(&self) -> (Token, String) {
        let mut typed = Typed::default();
        for (name, value) in WHAT.iter().chain(WHERE).chain(WHO) {
            typed.set(Field::from_code(name).unwrap(), (*value).to_owned());
        }
        let (mut token, mut version) = (None, String::new());
        for step in [Step::What, Step::Where, Step::Who] {
            let (kept, draft, _) =
                drafts::save(&self.core, self.here(), token.as_ref(), step, &typed).await.unwrap();
            (token, version) = (Some(kept), draft.version());
        }
        (token.unwrap(), version)
    }

    /// An idea that was sent; gives the link of its receipt.
    pub async fn sent(&self) -> Token {
        let (draft, version) = self.draft().await;
        match initiatives::submit(&self.core, self.here(), &draft, &version, "nl", None, None).await.unwrap()
        {
            Submission::Received(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    /// The initiative of a private link, as it is now.
    pub async fn initiative(&self, link: &Token) -> Initiative {
        initiatives::follow(&self.core, self.here(), &Key::from(link)).await.unwrap().unwrap().initiative
    }

    /// An invitation for a moderator.
    pub async fn invitation(&self, municipality: &Municipality) -> Token {
        let email = Email::parse("samira@gemeente.example").unwrap();
        identity::invite(&self.core, Giver::Operator, municipality, &email, &Grant::of(Role::Moderator))
            .await
            .unwrap()
            .token
    }

    /// A browser in which a moderator of Zoetermeer is signed in.
    pub async fn moderator(&self) -> Browser {
        self.signed_in_as_staff(self.browser(), self.here()).await
    }

    /// A browser in which a moderator of Den Helder is signed in, at Den Helder's site.
    pub async fn moderator_elsewhere(&self) -> Browser {
        self.signed_in_as_staff(self.browser_elsewhere(), self.elsewhere()).await
    }

    /// A browser in which somebody with a role in Zoetermeer is signed in, in which roles hold.
    pub async fn staff(&self, grant: &Grant) -> Browser {
        let wijk = grant.neighbourhood.as_deref().unwrap_or_default();
        let email = Email::parse(&format!("{}{wijk}@gemeente.example", grant.role.code())).unwrap();
        let invited = identity::invite(&self.core, Giver::Operator, self.here(), &email, grant).await;
        self.accepted(self.browser(), self.here(), invited.unwrap().token).await
    }

    /// Somebody with a role.
    pub async fn member(&self, email: &str, role: Role) -> Member {
        let address = Email::parse(email).unwrap();
        identity::invite(&self.core, Giver::Operator, self.here(), &address, &Grant::of(role)).await.unwrap();
        let staff = identity::staff(&self.core, self.here(), None).await.unwrap();
        staff.into_iter().find(|one| one.email == email).unwrap()
    }

    /// A browser in which an admin of Zoetermeer is signed in.
    pub async fn admin(&self) -> Browser {
        self.staff(&Grant::of(Role::Admin)).await
    }

    /// A browser of the coordinator of all wijken of Zoetermeer.
    pub async fn coordinator(&self) -> Browser {
        self.staff(&Grant::of(Role::Coordinator)).await
    }

    /// A browser of somebody of a department of Zoetermeer.
    pub async fn specialist(&self, department: &str) -> Browser {
        self.staff(&Grant { department: Some(department.to_owned()), ..Grant::of(Role::Specialist) }).await
    }

    /// An idea that was sent and published; gives the link of its receipt, and its reference.
    pub async fn published(&self) -> (Token, String) {
        let link = self.sent().await;
        let reference = self.initiative(&link).await.reference;
        self.moderator().await.post(&format!("/werk/{reference}/publiceren"), &[]).await.see_other();
        (link, reference)
    }

    /// An idea that a department has in hand, with a draft of its answer, and which is asked for advice about it;
    /// gives its reference.
    pub async fn in_hand(&self, department: &str) -> String {
        let (_, reference) = self.published().await;
        let mut coordinator = self.coordinator().await;
        let fields =
            [handled(), vec![(if department == ADVISES { "aan-stadsbeheer" } else { "aan-verkeer" }, "ja")]]
                .concat();
        let item = format!("/behandelen/{reference}");
        coordinator.post(&format!("{item}/advies"), &fields).await.see_other();
        coordinator.post(&format!("{item}/antwoord"), &fields).await.see_other();
        let give = [("afdeling", department), ("reden", "Dit gaat over het groen.")];
        coordinator.post(&format!("{item}/afdeling"), &give).await.see_other();
        reference
    }

    /// An idea that was answered with a yes, and that a department has; gives the link of its receipt, and its
    /// reference.
    pub async fn promised(&self, department: &str) -> (Token, String) {
        let (link, reference) = self.published().await;
        self.promise(&reference, department).await;
        (link, reference)
    }

    /// Gives a public idea to a department, and promises what it asks.
    pub async fn promise(&self, reference: &str, department: &str) {
        let mut coordinator = self.coordinator().await;
        let item = format!("/behandelen/{reference}");
        let give = [("afdeling", department), ("reden", "Dit gaat over het groen.")];
        coordinator.post(&format!("{item}/afdeling"), &give).await.see_other();
        let yes = [
            ("versie", "0"),
            ("uitkomst", "yes_we_do"),
            ("antwoord", "Wij plaatsen twee bankjes."),
            ("vervolg", "De aannemer belt u in maart."),
        ];
        coordinator.post(&format!("{item}/antwoord"), &yes).await.see_other();
        coordinator.post(&format!("{item}/antwoord/versturen"), &[("versie", "1")]).await.see_other();
    }

    /// An idea that a department has in hand, and that was laid before the college; gives its reference.
    pub async fn at_college(&self, department: &str) -> String {
        let reference = self.in_hand(department).await;
        let college = format!("/behandelen/{reference}/college");
        self.coordinator().await.post(&college, &[("beslist", "2027-02-16")]).await.see_other();
        reference
    }

    /// A meeting that was called; gives its address.
    pub async fn meeting(&self) -> String {
        let fields = [("dag", "2027-01-11"), ("plaats", "Kamer 3.12")];
        let meeting = self.coordinator().await.post("/overleg/nieuw", &fields).await.see_other();
        meeting.split('?').next().unwrap().to_owned()
    }

    /// Puts something on the agenda of a meeting.
    pub async fn at_table(&self, meeting: &str, reference: &str) {
        let mut coordinator = self.coordinator().await;
        coordinator.post(&format!("{meeting}/agenda"), &[("nummer", reference)]).await.see_other();
    }

    /// A browser of somebody at the desk of Zoetermeer.
    pub async fn desk(&self) -> Browser {
        self.staff(&Grant::of(Role::Desk)).await
    }

    async fn signed_in_as_staff(&self, browser: Browser, municipality: &Municipality) -> Browser {
        let token = self.invitation(municipality).await;
        self.accepted(browser, municipality, token).await
    }

    async fn accepted(&self, mut browser: Browser, municipality: &Municipality, token: Token) -> Browser {
        browser.post(&format!("/uitnodiging/{}", token.reveal()), &[]).await.see_other();
        let code = self.app_code(&browser, municipality).await;
        let answer = browser.post("/inloggen/tweede-stap", &[("code", &code)]).await;
        assert!([200, 303].contains(&answer.status.as_u16()), "{}", answer.text());
        browser
    }

    /// The code that the app of who is signed in shows.
    pub async fn app_code(&self, browser: &Browser, municipality: &Municipality) -> String {
        let (_, secret) = browser.cookies.iter().find(|(name, _)| name.ends_with("sessie")).unwrap();
        let session = identity::session(&self.core, municipality, &Token::parse(secret).unwrap()).await;
        app::code(&self.core, &session.unwrap().unwrap()).await
    }

    /// A moderator asks about what a private link opens.
    pub async fn ask_about(&self, link: &Token) {
        let reference = self.initiative(link).await.reference;
        let question = [("vraag", "Hoeveel bankjes zijn het?")];
        self.moderator().await.post(&format!("/werk/{reference}/vraag"), &question).await.see_other();
        self.wait(1);
    }

    /// Asks for a code to sign in with, however often that was done; gives what was mailed.
    pub async fn asked_to_sign_in(&self, email: &str) -> Asked {
        self.wait(1);
        let email = Email::parse(email).unwrap();
        let asked = SignIn { email: &email, language: "nl", return_to: "/mijn", stay: false, arrived: None };
        let browser = identity::ask_to_sign_in(&self.core, self.here(), &asked).await.unwrap();
        let letter = self.letter("sign_in").await;
        Asked {
            browser,
            link: Token::parse(letter["token"].as_str().unwrap()).unwrap(),
            code: letter["code"].as_str().unwrap().to_owned(),
        }
    }

    /// A browser in which the resident with this address is signed in.
    pub async fn resident(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        self.sign_in_again(&mut browser, email).await;
        browser
    }

    /// Signs somebody in, in a browser.
    pub async fn sign_in_again(&self, browser: &mut Browser, email: &str) {
        let asked = self.asked_to_sign_in(email).await;
        browser.cookies.insert("inlog".to_owned(), asked.browser.reveal().to_owned());
        browser.post("/inloggen/code", &[("code", &asked.code)]).await.see_other();
    }

    /// The private link in the newest letter of a name.
    pub async fn mailed_link(&self, letter: &str) -> Token {
        Token::parse(self.letter(letter).await["token"].as_str().unwrap()).unwrap()
    }

    /// The newest letter of a name.
    pub async fn letter(&self, letter: &str) -> Value {
        let rows: Vec<(Json<Value>,)> = on!(&self.core.db, pool =>
            sqlx::query_as("SELECT payload FROM outbox ORDER BY created_at DESC, id DESC").fetch_all(pool).await.unwrap());
        rows.into_iter().map(|row| row.0.0).find(|one| one["letter"] == letter).unwrap()
    }
}
