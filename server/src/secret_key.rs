//! Where the key of the installation comes from: the settings, or on a trial site a file that is made.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use anyhow::{Context, Result, bail};
use app_core::kernel::{chance::Chance, key::Key};
use tempfile::NamedTempFile;

use crate::config::Config;

/// The key of the settings; without it, on a site that sends no mail, that of `secret.key` in the data
/// folder, made when it is not there.
///
/// # Errors
/// There is no key, or what there is is none.
pub fn of(config: &Config) -> Result<Key> {
    if let Some(text) = &config.secret_key {
        return Key::parse(text).context("secret_key must be 32 bytes in hexadecimal or base 64");
    }
    let file = config.data.join("secret.key");
    if config.smtp_url.is_some() {
        bail!(
            "secret_key is not set. Make one with 'openssl rand -hex 32', or take that of {}, and keep a copy: \
             without it nobody of staff can sign in",
            file.display()
        );
    }
    let text = match fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make(&file).with_context(|| format!("{} cannot be made", file.display()))?;
            tracing::warn!(file = %file.display(), "a secret key was made; a real site has its own in GROENE_LOPER_SECRET_KEY");
            fs::read_to_string(&file)
        }
        read => read,
    };
    let text = text.with_context(|| format!("{} cannot be read", file.display()))?;
    Key::parse(&text).with_context(|| format!("{} holds no key", file.display()))
}

/// Makes the file whole or not at all, for its owner only; another one that was made at the same moment stays.
fn make(file: &Path) -> io::Result<()> {
    let mut draft = NamedTempFile::new_in(file.parent().unwrap_or(Path::new(".")))?;
    writeln!(draft, "{}", Key::new(&Chance::System).reveal())?;
    draft.as_file().sync_all()?;
    match draft.persist_noclobber(file) {
        Err(failed) if failed.error.kind() != io::ErrorKind::AlreadyExists => Err(failed.error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_trial_site_makes_a_key_once_and_keeps_it_to_itself() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config { data: folder.path().to_owned(), ..Config::default() };
        let key = of(&config).unwrap();
        assert_eq!(of(&config).unwrap().reveal(), key.reveal());
        let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap()).collect();
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(files[0].path(), "").unwrap();
        assert!(of(&config).unwrap_err().to_string().contains("holds no key"));
    }

    #[test]
    fn a_key_that_was_made_at_the_same_moment_stays_and_no_draft_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret.key");
        fs::write(&file, "another").unwrap();
        make(&file).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "another");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_site_that_sends_mail_is_given_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config { data: folder.path().to_owned(), ..Config::default() };
        config.smtp_url = Some("smtp://localhost".to_owned());
        assert!(of(&config).unwrap_err().to_string().contains("openssl rand -hex 32"));
        config.secret_key = Some("geheim".to_owned());
        let error = of(&config).unwrap_err().to_string();
        assert!(error.contains("32 bytes") && !error.contains("geheim"), "{error}");
        config.secret_key = Some("0b".repeat(32));
        assert_eq!(of(&config).unwrap().reveal(), "0b".repeat(32));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
