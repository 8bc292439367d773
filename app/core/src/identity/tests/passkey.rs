//! Passkeys: one device proves itself to one site, for one session, and only to whom it belongs; another app comes
//! in the place of the old one. The device of these tests is of software.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{first_step, wait};
use crate::{
    db_test,
    identity::{
        self, Added, Ceremony, Code, FRESH_MINUTES, OtherApp, Passed, PasskeyAnswer, PasskeyId, Proof,
        RECOVERY_CODES, Session, add_passkey, ask_other_app, ask_passkey, new_passkey, other_app,
        pass_second_step, passkeys, remove_passkey, use_other_app,
    },
    kernel::text::TextError,
    scene::Scene,
};

const BASE: &str = "https://loper.zoetermeer.example";
const HOST: &str = "loper.zoetermeer.example";

/// A device that makes one passkey.
struct Device {
    key: SigningKey,
    id: [u8; 16],
    origin: &'static str,
}

impl Device {
    fn new(seed: u8) -> Self {
        Self { key: SigningKey::from_slice(&[seed; 32]).unwrap(), id: [seed; 16], origin: BASE }
    }

    fn client_data(&self, kind: &str, asked: &Ceremony) -> Vec<u8> {
        let asked: Value = serde_json::from_str(&asked.options).unwrap();
        let challenge = &asked["challenge"];
        json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false})
            .to_string()
            .into_bytes()
    }

    fn answer(asked: &Ceremony, id: &[u8], response: &Value) -> PasskeyAnswer {
        let id = BASE64URL_NOPAD.encode(id);
        let answer = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {},
        });
        PasskeyAnswer { base: BASE.to_owned(), state: asked.state.clone(), answer: answer.to_string() }
    }

    /// What `navigator.credentials.create` gives.
    fn made(&self, asked: &Ceremony) -> PasskeyAnswer {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut data = Sha256::digest(HOST).to_vec();
        // User present and verified, with a new credential.
        data.push(0x45);
        data.extend([0; 4 + 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point.as_bytes()[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point.as_bytes()[33..]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({
            "attestationObject": BASE64URL_NOPAD.encode(&object),
            "clientDataJSON": BASE64URL_NOPAD.encode(&self.client_data("webauthn.create", asked)),
        });
        Self::answer(asked, &self.id, &response)
    }

    /// What `navigator.credentials.get` gives.
    fn used(&self, asked: &Ceremony) -> PasskeyAnswer {
        let client_data = self.client_data("webauthn.get", asked);
        let mut data = Sha256::digest(HOST).to_vec();
        data.push(0x05);
        data.extend([0; 4]);
        let signature: Signature = self.key.sign(&[&data[..], &Sha256::digest(&client_data)].concat());
        let response = json!({
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "signature": BASE64URL_NOPAD.encode(signature.to_der().as_bytes()),
        });
        Self::answer(asked, &self.id, &response)
    }
}

impl Scene {
    /// Somebody who made the second step just now, with an app.
    async fn staff_now(&self) -> Session {
        let first = first_step(self).await;
        let (staff, _) = self.second_step(&first).await;
        self.session(&self.here, &staff).await
    }

    async fn asked_new(&self, session: &Session) -> Option<Ceremony> {
        new_passkey(&self.core, &self.here, BASE, session).await.unwrap()
    }

    async fn add(&self, session: &Session, answer: &PasskeyAnswer) -> Added {
        add_passkey(&self.core, &self.here, session, "Telefoon", answer).await.unwrap()
    }

    async fn asked(&self, session: &Session) -> Option<Ceremony> {
        ask_passkey(&self.core, &self.here, BASE, session).await.unwrap()
    }

    async fn shows(&self, session: &Session, answer: PasskeyAnswer) -> Passed {
        pass_second_step(&self.core, session, &Proof::Passkey(answer)).await.unwrap()
    }

    async fn with_passkey(&self, device: &Device) -> Session {
        let session = self.staff_now().await;
        let asked = self.asked_new(&session).await.unwrap();
        assert_eq!(self.add(&session, &device.made(&asked)).await, Added::Yes);
        session
    }
}

db_test!(a_passkey_does_in_the_place_of_a_code_once, |db| {
    let scene = Scene::on(db);
    let device = Device::new(1);
    let session = scene.with_passkey(&device).await;
    assert_eq!(scene.letters().await.last().unwrap()["change"], "second_factor.passkey_added");
    let asked = scene.asked(&session).await.unwrap();
    let answer = device.used(&asked);
    wait(&scene, 60);
    let Passed::Yes { session: token, recovery } = scene.shows(&session, answer.clone()).await else {
        panic!()
    };
    assert!(recovery.is_empty());
    let next = scene.session(&scene.here, &token).await;
    assert!(next.moderator().is_some() && next.id != session.id && next.begun_at > session.begun_at);
    assert!(matches!(
        scene.shows(&session, answer.clone()).await,
        Passed::SignInAgain | Passed::Wrong { .. }
    ));
    assert!(matches!(scene.shows(&next, answer).await, Passed::Wrong { .. }), "asked of another session");
    let mine = passkeys(&scene.core, &next).await.unwrap();
    assert_eq!((mine.len(), mine[0].name.as_str()), (1, "Telefoon"));
    assert_eq!(mine[0].last_used_at, Some(scene.core.now()));
});

db_test!(an_answer_of_another_device_site_or_time_is_none, |db| {
    let scene = Scene::on(db);
    let device = Device::new(1);
    let session = scene.with_passkey(&device).await;
    let asked = scene.asked(&session).await.unwrap();
    let stranger = Device { id: device.id, ..Device::new(2) };
    let phished = Device { origin: "https://loper.zoetermeer.example.evil.example", ..Device::new(1) };
    let garbage = PasskeyAnswer { answer: "{}".to_owned(), ..device.used(&asked) };
    let unsealed = PasskeyAnswer { state: "AAAA".to_owned(), ..device.used(&asked) };
    for (place, answer) in
        [stranger.used(&asked), phished.used(&asked), garbage, unsealed].into_iter().enumerate()
    {
        let tries_left = identity::SECOND_TRIES - 1 - i32::try_from(place).unwrap();
        match scene.shows(&session, answer).await {
            Passed::Wrong { tries_left: left } => assert_eq!(left, tries_left, "{place}"),
            other => panic!("{place}: {other:?}"),
        }
    }
    wait(&scene, 5 * 60);
    assert!(
        matches!(scene.shows(&session, device.used(&asked)).await, Passed::Wrong { tries_left: 0 }),
        "too late"
    );
    assert!(matches!(scene.shows(&session, device.used(&asked)).await, Passed::TooOften(_)));
});

db_test!(a_passkey_is_made_just_after_the_second_step_with_a_name, |db| {
    let scene = Scene::on(db);
    let first = first_step(&scene).await;
    assert!(scene.asked_new(&first).await.is_none(), "not before the second step");
    let device = Device::new(1);
    let session = scene.with_passkey(&device).await;
    assert!(
        new_passkey(&scene.core, &scene.here, "http://127.0.0.1:3000", &session).await.unwrap().is_none()
    );
    assert!(
        ask_passkey(&scene.core, &scene.here, "http://127.0.0.1:3000", &session).await.unwrap().is_none()
    );
    let asked = scene.asked_new(&session).await.unwrap();
    assert_eq!(scene.add(&session, &device.made(&asked)).await, Added::Refused, "it is known");
    let other = Device::new(2);
    assert_eq!(scene.add(&session, &other.used(&asked)).await, Added::Refused);
    let nameless = add_passkey(&scene.core, &scene.here, &session, " ", &other.made(&asked)).await.unwrap();
    assert_eq!(nameless, Added::Name(TextError::Missing));
    let late = other.made(&asked);
    wait(&scene, 5 * 60);
    assert_eq!(scene.add(&session, &late).await, Added::Refused);
    wait(&scene, FRESH_MINUTES * 60);
    assert_eq!(scene.add(&session, &late).await, Added::NotFresh);
    assert!(scene.asked_new(&session).await.is_none());
    assert_eq!(passkeys(&scene.core, &session).await.unwrap().len(), 1);
});

db_test!(a_passkey_that_was_taken_away_proves_nothing, |db| {
    let scene = Scene::on(db);
    let device = Device::new(1);
    let session = scene.with_passkey(&device).await;
    let asked = scene.asked(&session).await.unwrap();
    let id = passkeys(&scene.core, &session).await.unwrap()[0].id;
    let remove = |id: PasskeyId| remove_passkey(&scene.core, &scene.here, &session, id);
    assert_eq!(remove(PasskeyId::new(&scene.core)).await.unwrap(), Some(false));
    assert_eq!(remove(id).await.unwrap(), Some(true));
    assert!(matches!(scene.shows(&session, device.used(&asked)).await, Passed::Wrong { .. }));
    assert!(scene.asked(&session).await.is_none());
    assert_eq!(scene.letters().await.last().unwrap()["change"], "second_factor.passkey_removed");
    wait(&scene, FRESH_MINUTES * 60);
    assert_eq!(remove(id).await.unwrap(), None);
});

db_test!(another_app_comes_in_the_place_of_the_old_one, |db| {
    let scene = Scene::on(db);
    let session = scene.staff_now().await;
    let old = scene.app_code(&session, 1).await;
    assert!(other_app(&scene.core, &scene.here, &session).await.unwrap().is_none(), "none was asked for");
    assert!(ask_other_app(&scene.core, &session).await.unwrap());
    let set_up = other_app(&scene.core, &scene.here, &session).await.unwrap().unwrap();
    let typed = |code: &str| Code::parse(code).unwrap();
    let using = |code: Code| {
        let scene = &scene;
        let session = &session;
        async move { use_other_app(&scene.core, &scene.here, session, &code).await.unwrap() }
    };
    let right = scene.code_of(&set_up, 0);
    let wrong = if right == "000000" { "000001" } else { "000000" };
    assert!(matches!(using(typed(wrong)).await, OtherApp::Wrong));
    let OtherApp::Yes(codes) = using(typed(&right)).await else { panic!("it is its code") };
    assert_eq!(codes.len(), RECOVERY_CODES);
    assert!(matches!(using(typed(&right)).await, OtherApp::Gone), "once");
    assert_eq!(scene.letters().await.last().unwrap()["change"], "second_factor.other_app");
    let shown = |proof: Proof| {
        let scene = &scene;
        let session = &session;
        async move { pass_second_step(&scene.core, session, &proof).await.unwrap() }
    };
    assert!(matches!(shown(old).await, Passed::Wrong { .. }));
    assert!(matches!(shown(Proof::App(typed(&right))).await, Passed::Wrong { .. }), "it was used");
    let next = typed(&scene.code_of(&set_up, 1));
    assert!(matches!(shown(Proof::App(next)).await, Passed::Yes { .. }));
});
