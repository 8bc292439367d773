//! The virus scanner: a real clamd looks at photos, with a signature of the EICAR test file and nothing else.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use crate::support::{Part, STREET, Site};

/// <https://www.eicar.org/download-anti-malware-testfile/>, in two halves so that no scanner finds this file.
const EICAR: [&str; 2] = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"];

/// A clamd of our own; it ends with the test.
struct Clamd {
    program: Child,
    folder: TempDir,
}

impl Clamd {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::create_dir(at.join("db")).unwrap();
        let signature = data_encoding::HEXLOWER.encode(EICAR.concat().as_bytes());
        fs::write(at.join("db/eicar.ndb"), format!("Eicar-Test:0:*:{signature}\n")).unwrap();
        let config = format!(
            "DatabaseDirectory {0}/db\nLocalSocket {0}/socket\nForeground yes\nStreamMaxLength 1M\n",
            at.display()
        );
        fs::write(at.join("clamd.conf"), config).unwrap();
        let mut command =
            Command::new(if Path::new("/usr/sbin/clamd").exists() { "/usr/sbin/clamd" } else { "clamd" });
        command.arg("--config-file").arg(at.join("clamd.conf")).stdout(Stdio::null()).stderr(Stdio::null());
        let program = command.spawn().unwrap_or_else(|error| panic!("clamd: {error}; make test installs it"));
        for _ in 0..300 {
            if at.join("socket").exists() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Self { program, folder }
    }

    fn socket(&self) -> String {
        self.folder.path().join("socket").to_str().unwrap().to_owned()
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

/// A photo with something in its comment.
fn with_comment(comment: &[u8]) -> Vec<u8> {
    let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
    [&STREET[..2], &[0xff, 0xfe], &length, comment, &STREET[2..]].concat()
}

#[tokio::test]
async fn a_photo_with_a_virus_is_held_back_and_the_rest_is_kept() {
    let clamd = Clamd::start().await;
    let socket = clamd.socket();
    let site = Site::configured(|config| config.clamd = Some(socket)).await;
    let stop = site.make_photos();
    let mut browser = site.browser();
    browser.write_idea().await;
    let place = |name: &'static str, bytes| {
        vec![Part::Field("wijk", "palenstein"), Part::Field("plek", "Bij de brug"), Part::File(name, bytes)]
    };
    let (virus, clean) = (with_comment(EICAR.concat().as_bytes()), with_comment(b"Bij de brug"));
    let mut both = place("virus.jpg", &virus);
    both.push(Part::File("brug.jpg", &clean));
    let answer = browser.post_photos("/idee/waar", &both, usize::MAX).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("Onze viruscontrole houdt ‘virus.jpg’ tegen."), "{}", answer.text());
    assert_eq!(answer.field("plek"), "Bij de brug");
    assert_eq!(answer.body.matches("<li id=\"foto-").count(), 1, "{}", answer.body);
    // What it will not look at is no virus, and is not taken.
    let large = [STREET, &vec![0; 1_100_000]].concat();
    let answer = browser.post_photos("/idee/waar", &place("groot.jpg", &large), usize::MAX).await;
    assert!(answer.says("‘groot.jpg’ is niet bewaard, door een fout bij ons."), "{}", answer.text());
    // Neither is anything while it is away.
    drop(clamd);
    let answer = browser.post_photos("/idee/waar", &place("straat.jpg", STREET), usize::MAX).await;
    assert!(answer.says("‘straat.jpg’ is niet bewaard, door een fout bij ons."), "{}", answer.text());
    assert_eq!(answer.field("plek"), "Bij de brug");
    stop.cancel();
    assert_eq!(fs::read_dir(site.app.config.data.join("photos")).unwrap().count(), 1);
}
