//! Codes on paper, for who has not the phone at hand: ten, each good for once.

use uuid::Uuid;

use crate::{
    execute_in_tx,
    kernel::{
        Core, Tx,
        chance::Chance,
        token::{ALPHABET, TokenHash, encode},
    },
};

/// How many there are.
pub const RECOVERY_CODES: usize = 10;

/// 80 random bits, written for people: four groups of four. Not printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    fn new(chance: &Chance) -> Self {
        Self(encode(&chance.bytes::<10>()))
    }

    /// A code as people type it; `None` for what cannot be one.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let plain = |c: char| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        };
        let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(plain).collect();
        (code.len() == 16 && code.bytes().all(|byte| ALPHABET.contains(&byte))).then_some(Self(code))
    }

    /// The code itself, to read.
    #[must_use]
    pub fn reveal(&self) -> String {
        let groups: Vec<_> = (0..16).step_by(4).map(|start| &self.0[start..start + 4]).collect();
        groups.join("-")
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// Makes new codes; those of before work no longer.
pub(super) async fn renew(tx: &mut Tx, core: &Core, person: Uuid) -> Result<Vec<RecoveryCode>, sqlx::Error> {
    const ADD: &str = "INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)";
    forget(tx, person).await?;
    let codes: Vec<_> = (0..RECOVERY_CODES).map(|_| RecoveryCode::new(&core.chance)).collect();
    for code in &codes {
        execute_in_tx!(&mut *tx, ADD, person, TokenHash::of(&code.0))?;
    }
    Ok(codes)
}

/// Takes all codes away.
pub(super) async fn forget(tx: &mut Tx, person: Uuid) -> Result<(), sqlx::Error> {
    execute_in_tx!(tx, "DELETE FROM recovery_code WHERE person_id = $1", person).map(|_| ())
}

/// Uses a code; `false` when it is none of theirs, or was used.
pub(super) async fn spend(
    tx: &mut Tx,
    core: &Core,
    person: Uuid,
    code: &RecoveryCode,
) -> Result<bool, sqlx::Error> {
    let spent = execute_in_tx!(
        tx,
        "UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL",
        person,
        TokenHash::of(&code.0),
        core.now()
    )?;
    Ok(spent == 1)
}
