//! What the tests of the slices share: two municipalities, a draft, an initiative, a moderator.

use std::sync::Arc;

use data_encoding::BASE32_NOPAD;
use jiff::civil::{DateTime, datetime};
use serde_json::Value;
use sqlx::{AssertSqlSafe, types::Json};

use crate::{
    answers,
    drafts::{self, Field, Step, Typed},
    execute,
    filters::Narrow,
    identity::{
        self, Admin, Code, Giver, Grant, Handler, Moderator, Passed, Proof, RecoveryCode, Role, Session,
        SetUp, SignIn, SignedIn,
    },
    initiatives::{self, Initiative, Key, Outcome, Screen, Submission},
    kernel::{
        Core, Db, Instant,
        audit::Actor,
        email::Email,
        testing::{core_of, core_on},
        token::Token,
    },
    moderation::{self, View},
    on,
    places::{Municipalities, Municipality},
    retention,
};

/// A core on an empty database, as [`core_on`], with what the tests do in it.
pub(crate) struct Scene {
    pub(crate) core: Core,
    /// Zoetermeer.
    pub(crate) here: Arc<Municipality>,
    /// Den Helder.
    pub(crate) elsewhere: Arc<Municipality>,
}

/// A moment on the wall clock.
pub(crate) fn moment(local: DateTime) -> Instant {
    Instant::from_local(local).unwrap()
}

/// A moment in December 2026.
pub(crate) fn december(day: i8, hour: i8, minute: i8) -> DateTime {
    datetime(2026, 12, day, hour, minute, 0, 0)
}

/// An idea for Zoetermeer in which nothing is wrong.
pub(crate) fn filled() -> Typed {
    with(&[
        (Field::Title, "Bankjes langs de vijver"),
        (Field::Story, "Er is geen plek om te zitten. Wij schilderen de bankjes zelf."),
        (Field::Need, "permission"),
        (Field::Theme, "openbare-ruimte"),
        (Field::Neighbourhood, "palenstein"),
        (Field::Spot, "Bij de brug"),
        (Field::Name, "Joke de Vries"),
        (Field::Email, "Joke@Voorbeeld.example"),
        (Field::ShownAs, "voornaam"),
        (Field::Party, "citizen"),
    ])
}

/// Typed values of some fields.
pub(crate) fn with(values: &[(Field, &str)]) -> Typed {
    let mut typed = Typed::default();
    for (field, value) in values {
        typed.set(*field, (*value).to_owned());
    }
    typed
}

/// All tables with their columns.
pub(crate) async fn columns(db: &Db) -> Vec<(String, String)> {
    match db {
        Db::Sqlite(pool) => sqlx::query_as(
            "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'",
        )
        .fetch_all(pool)
        .await
        .unwrap(),
        Db::Postgres(pool) => sqlx::query_as(
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
             WHERE table_schema = current_schema()",
        )
        .fetch_all(pool)
        .await
        .unwrap(),
    }
}

impl Scene {
    pub(crate) fn on(db: Db) -> Self {
        Self::of(core_on(db))
    }

    /// As [`Scene::on`], with other municipalities of the same names.
    pub(crate) fn with(db: Db, municipalities: Municipalities) -> Self {
        Self::of(core_of(db, municipalities))
    }

    fn of(core: Core) -> Self {
        let municipality = |slug| core.municipalities.by_slug(slug).unwrap().clone();
        let (here, elsewhere) = (municipality("zoetermeer"), municipality("den-helder"));
        Self { core, here, elsewhere }
    }

    /// Sets the clock.
    pub(crate) fn at(&self, local: DateTime) {
        self.core.clock.set(moment(local));
    }

    /// Keeps all pages of a new draft.
    pub(crate) async fn draft(&self, typed: &Typed) -> Token {
        let mut token = None;
        for step in [Step::What, Step::Where, Step::Who] {
            token = Some(drafts::save(&self.core, &self.here, token.as_ref(), step, typed).await.unwrap().0);
        }
        token.unwrap()
    }

    /// Presses send on a page that was just made.
    pub(crate) async fn press_send(&self, draft: &Token) -> Submission {
        let open = drafts::open(&self.core, &self.here, draft).await.unwrap();
        let version = open.map(|open| open.version()).unwrap_or_default();
        initiatives::submit(&self.core, &self.here, draft, &version, "nl", None, None).await.unwrap()
    }

    /// Sends an idea; gives the link of its receipt.
    pub(crate) async fn send(&self) -> Token {
        self.send_as(&filled()).await
    }

    /// Sends what was typed; gives the link of its receipt.
    pub(crate) async fn send_as(&self, typed: &Typed) -> Token {
        let draft = self.draft(typed).await;
        match self.press_send(&draft).await {
            Submission::Received(receipt) => receipt,
            other => panic!("{other:?}"),
        }
    }

    /// The initiative of a private link, as it is now.
    pub(crate) async fn initiative(&self, link: &Token) -> Initiative {
        initiatives::follow(&self.core, &self.here, &Key::from(link)).await.unwrap().unwrap().initiative
    }

    /// All that waits for a moderator.
    pub(crate) async fn queue(&self, moderator: &Moderator) -> Vec<Initiative> {
        let screen = Screen::first(200);
        moderation::queue(&self.core, moderator, View::All, &Narrow::default(), &screen).await.unwrap().rows
    }

    /// What a session says in a municipality.
    pub(crate) async fn session(&self, municipality: &Municipality, token: &Token) -> Session {
        identity::session(&self.core, municipality, token).await.unwrap().unwrap()
    }

    /// Somebody who signs in by mail on a device of their own, a second later.
    pub(crate) async fn resident(&self, municipality: &Municipality, email: &str) -> Session {
        let token = self.sign_in(municipality, email).await;
        self.session(municipality, &token).await
    }

    /// As [`Scene::resident`], here; gives the secret of the session too.
    pub(crate) async fn signed_in(&self, email: &str) -> (Session, Token) {
        let token = self.sign_in(&self.here, email).await;
        (self.session(&self.here, &token).await, token)
    }

    async fn sign_in(&self, municipality: &Municipality, email: &str) -> Token {
        let email = Email::parse(email).unwrap();
        let asked = SignIn { email: &email, language: "nl", return_to: "", stay: true, arrived: None };
        identity::ask_to_sign_in(&self.core, municipality, &asked).await.unwrap();
        let letters = self.letters().await;
        let letter = letters.iter().rfind(|one| one["letter"] == "sign_in").unwrap();
        let link = Token::parse(letter["token"].as_str().unwrap()).unwrap();
        self.core.clock.set(self.core.now().plus_seconds(1));
        match identity::sign_in_by_link(&self.core, municipality, &link, "Firefox").await.unwrap() {
            SignedIn::Yes { session, .. } => session,
            other => panic!("{other:?}"),
        }
    }

    /// The code that the app of somebody shows, so many steps from now.
    pub(crate) async fn app_code(&self, session: &Session, steps: i64) -> Proof {
        const SQL: &str = "SELECT secret FROM second_factor WHERE person_id = $1";
        let sealed: Vec<u8> = on!(&self.core.db, pool =>
            sqlx::query_scalar(SQL).bind(session.person).fetch_one(pool).await.unwrap());
        let secret = self.core.key.open(session.person.0.as_bytes(), &sealed).unwrap();
        Proof::App(Code::parse(&self.shown(secret, steps)).unwrap())
    }

    /// The code that an app shows that was set up so, so many steps from now.
    pub(crate) fn code_of(&self, set_up: &SetUp, steps: i64) -> String {
        self.shown(BASE32_NOPAD.decode(set_up.secret.as_bytes()).unwrap(), steps)
    }

    fn shown(&self, secret: Vec<u8>, steps: i64) -> String {
        let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
        let seconds = self.core.now().0 / 1_000_000 + 30 * steps;
        totp.generate(seconds.try_into().unwrap()).to_string()
    }

    /// Makes the second step, although the clock stands still; gives the new session and the recovery codes.
    pub(crate) async fn second_step(&self, session: &Session) -> (Token, Vec<RecoveryCode>) {
        execute!(&self.core.db, "UPDATE second_factor SET last_step = 0").unwrap();
        let code = self.app_code(session, 0).await;
        match identity::pass_second_step(&self.core, session, &code).await.unwrap() {
            Passed::Yes { session, recovery } => (session, recovery),
            other => panic!("{other:?}"),
        }
    }

    /// Invites somebody with a role, who signs in.
    pub(crate) async fn staff(&self, municipality: &Municipality, email: &str, grant: &Grant) -> Session {
        let email = Email::parse(email).unwrap();
        let invited =
            identity::invite(&self.core, Giver::Operator, municipality, &email, grant).await.unwrap();
        let session = identity::accept(&self.core, municipality, &invited.token, "").await.unwrap().unwrap();
        let (session, _) = self.second_step(&self.session(municipality, &session).await).await;
        self.session(municipality, &session).await
    }

    /// Invites a moderator and signs in.
    pub(crate) async fn moderator(&self, municipality: &Municipality) -> Moderator {
        let grant = Grant::of(Role::Moderator);
        self.staff(municipality, "mo@gemeente.example", &grant).await.moderator().unwrap()
    }

    /// Invites an admin of a municipality, who signs in.
    pub(crate) async fn an_admin(&self, municipality: &Municipality) -> Admin {
        self.staff(municipality, "bea@gemeente.example", &Grant::of(Role::Admin)).await.admin().unwrap()
    }

    /// Invites somebody who handles what is in hand, and signs them in; the name is before the at sign.
    pub(crate) async fn handler(&self, name: &str, grant: &Grant) -> Handler {
        let session = self.staff(&self.here, &format!("{name}@gemeente.example"), grant).await;
        session.handler().unwrap()
    }

    /// The coordinator of all wijken.
    pub(crate) async fn coordinator(&self) -> Handler {
        self.handler("cor", &Grant::of(Role::Coordinator)).await
    }

    /// Somebody of a department, called after it.
    pub(crate) async fn specialist(&self, department: &str) -> Handler {
        let grant = Grant { department: Some(department.to_owned()), ..Grant::of(Role::Specialist) };
        self.handler(department, &grant).await
    }

    /// Sends an idea and publishes it; gives the link of its receipt, and its reference.
    pub(crate) async fn published(&self) -> (Token, String) {
        let link = self.send().await;
        let reference = self.initiative(&link).await.reference;
        let moderator = self.moderator(&self.here).await;
        let act = moderation::publish(&self.core, &moderator, &reference).await.unwrap();
        assert_eq!(act, moderation::Act::Done);
        (link, reference)
    }

    /// As [`Scene::published`], answered by the coordinator, who comes too.
    pub(crate) async fn answered(&self, outcome: Outcome) -> (Token, String, Handler) {
        let (link, reference) = self.published().await;
        let coordinator = self.coordinator().await;
        self.answer_with(&coordinator, &reference, outcome).await;
        (link, reference, coordinator)
    }

    /// Answers what is in hand.
    pub(crate) async fn answer_with(&self, who: &Handler, reference: &str, outcome: Outcome) {
        let typed = answers::Typed {
            outcome: outcome.code().to_owned(),
            body: "Dit is ons antwoord.".to_owned(),
            until: "2027-12-01".to_owned(),
            criterion: "geld".to_owned(),
            alternative: "U kunt wel subsidie aanvragen.".to_owned(),
            next_step: "De aannemer belt u in maart.".to_owned(),
            seen: String::new(),
        };
        let saved = answers::save(&self.core, &self.here, who, reference, 0, &typed).await.unwrap();
        assert_eq!(saved, answers::Saved::Yes(answers::Problems::new()));
        let sent = answers::send(&self.core, &self.here, who, reference, 1, &[]).await.unwrap();
        assert_eq!(sent, answers::Sent::Yes);
    }

    /// To whom letters of a name go, in the alphabet's order.
    pub(crate) async fn told(&self, letter: &str) -> Vec<String> {
        let letters = self.letters().await;
        let letters = letters.iter().filter(|one| one["letter"] == letter);
        let mut told: Vec<_> = letters.map(|one| one["to"].as_str().unwrap().to_owned()).collect();
        told.sort();
        told
    }

    /// What waits in the outbox, in the order in which it was put there.
    pub(crate) async fn letters(&self) -> Vec<Value> {
        let rows: Vec<(Json<Value>,)> = on!(&self.core.db, pool =>
            sqlx::query_as("SELECT payload FROM outbox ORDER BY created_at, id").fetch_all(pool).await.unwrap());
        rows.into_iter().map(|row| row.0.0).collect()
    }

    /// The names of the letters that wait, in the alphabet's order.
    pub(crate) async fn letter_names(&self) -> Vec<String> {
        let letters = self.letters().await;
        let mut names: Vec<_> =
            letters.iter().map(|one| one["letter"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    /// The private link in the letter of a name.
    pub(crate) async fn mailed_link(&self, letter: &str) -> Token {
        let letters = self.letters().await;
        let letter = letters.iter().find(|one| one["letter"] == letter).unwrap();
        Token::parse(letter["token"].as_str().unwrap()).unwrap()
    }

    /// Who did what, by the record: pairs of kind of actor and action, in the alphabet's order.
    pub(crate) async fn record(&self) -> Vec<(String, String)> {
        on!(&self.core.db, pool => sqlx::query_as("SELECT actor_kind, action FROM audit ORDER BY action")
            .fetch_all(pool).await.unwrap())
    }

    /// Where a word stands, in any case, in the whole database.
    pub(crate) async fn found(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (table, column) in columns(&self.core.db).await {
            let sql =
                format!("SELECT COUNT(*) FROM {table} WHERE LOWER(CAST({column} AS TEXT)) LIKE '%{word}%'");
            let rows: i64 = on!(&self.core.db, pool =>
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(pool).await.unwrap());
            found.extend((rows > 0).then(|| format!("{table}.{column}")));
        }
        found
    }

    /// Takes what is due of a kind here; gives how many went.
    pub(crate) async fn take(&self, kind: retention::Kind) -> u64 {
        let terms = retention::Terms::of(&self.core, &self.here).await.unwrap();
        retention::take(&self.core, &terms, kind, Actor::System).await.unwrap()
    }

    /// How many rows a table has.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        on!(&self.core.db, pool => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap())
    }

    /// Breaks the database: a table goes, so that whatever writes to it fails.
    pub(crate) async fn lose(&self, table: &str) {
        let sql = AssertSqlSafe(format!("DROP TABLE {table}"));
        on!(&self.core.db, pool => sqlx::query(sql).execute(pool).await.map(|_| ()).unwrap());
    }
}
