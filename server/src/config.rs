//! Configuration: a TOML file and the environment, the environment first. Unknown keys are refused.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::network;

/// Begins every variable of ours.
const PREFIX: &str = "GROENE_LOPER_";
/// Begins a variable with what a provider shares with us.
pub const SECRET: &str = "GROENE_LOPER_SECRET_";

/// How lines of the log look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object per line.
    Json,
}

/// What an operator can set. The key in the file is the field's name; the variable is
/// `GROENE_LOPER_` and the name in capitals, for the database `DATABASE_URL`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`; without it, `groene-loper.db` in the data folder.
    pub database_url: Option<String>,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The public address of the default municipality, without a slash at the end.
    pub public_url: String,
    /// Folder for the embedded database and for mail that is not sent.
    pub data: PathBuf,
    /// Folder with a folder per municipality; without it, those in the program.
    pub municipalities: Option<PathBuf>,
    /// The municipality shown on host names that belong to none.
    pub default_municipality: Option<String>,
    /// Domain under which every municipality is served by its slug.
    pub base_domain: Option<String>,
    /// Networks of our own proxies: only they are believed about who asks. A list, or in the
    /// environment one line with commas.
    #[serde(deserialize_with = "network::list")]
    pub trusted_proxies: Vec<IpNet>,
    /// `smtps://user:password@host` or `smtp://host:587?tls=required`; without it, mail goes to `data/mail`.
    pub smtp_url: Option<String>,
    /// PEM file with the certificates that the mail server's must come from, beside those of public authorities.
    pub smtp_ca: Option<PathBuf>,
    /// 32 random bytes in hexadecimal or base 64, which seal what a copy of the database must not give away;
    /// without it, a site that sends no mail makes `secret.key` in the data folder.
    pub secret_key: Option<String>,
    /// What providers share with us, by slug of municipality and provider; from the environment only.
    #[serde(skip)]
    pub provider_secrets: BTreeMap<String, String>,
    /// The bucket of an S3-compatible store that photos are kept in; without it, they are in `data/photos`.
    pub s3_bucket: Option<String>,
    /// Its address, as `https://s3.example`; without it, that of Amazon for the region.
    pub s3_endpoint: Option<String>,
    /// Its region, where it has any.
    pub s3_region: Option<String>,
    /// The name of the key to it.
    pub s3_access_key_id: Option<String>,
    /// The key to it.
    pub s3_secret_access_key: Option<String>,
    /// The virus scanner clamd that looks at every photo that comes in: `127.0.0.1:3310`, or the path of its socket.
    /// Without it, none does.
    pub clamd: Option<String>,
    /// A push service on this machine, as `http://127.0.0.1:4000`, beside those of browsers: for trying.
    pub push_trial: Option<String>,
    /// The sender of all mail.
    pub mail_from: String,
    /// What is logged, as in `info,sqlx=warn`.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            public_url: "http://127.0.0.1:3000".to_owned(),
            data: PathBuf::from("data"),
            municipalities: None,
            default_municipality: None,
            base_domain: None,
            trusted_proxies: Vec::new(),
            smtp_url: None,
            smtp_ca: None,
            secret_key: None,
            provider_secrets: BTreeMap::new(),
            s3_bucket: None,
            s3_endpoint: None,
            s3_region: None,
            s3_access_key_id: None,
            s3_secret_access_key: None,
            clamd: None,
            push_trial: None,
            mail_from: "Groene Loper <groene-loper@localhost.localdomain>".to_owned(),
            log: "info,memory_serve=warn".to_owned(),
            log_format: LogFormat::Text,
        }
    }
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file could not be read.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The file is no TOML, with the place.
    #[error("{0}: {1}")]
    Toml(PathBuf, toml::de::Error),
    /// A key nobody knows, or a value that does not fit.
    #[error("configuration: {0}")]
    Value(toml::de::Error),
    /// A value that cannot be used.
    #[error("configuration: {0}")]
    Unusable(String),
}

impl Config {
    /// Reads the file that `GROENE_LOPER_CONFIG` names, if any, and the environment over it.
    ///
    /// # Errors
    /// See [`ConfigError`].
    pub fn read() -> Result<Self, ConfigError> {
        Self::from_variables(std::env::vars().collect())
    }

    /// As [`Config::read`], from given variables.
    ///
    /// # Errors
    /// See [`ConfigError`].
    pub fn from_variables(mut variables: BTreeMap<String, String>) -> Result<Self, ConfigError> {
        let mut table = match variables.remove(&format!("{PREFIX}CONFIG")) {
            Some(path) => read_file(Path::new(&path))?,
            None => Table::new(),
        };
        let mut provider_secrets = BTreeMap::new();
        for (name, value) in variables {
            if let Some(of) = name.strip_prefix(SECRET).filter(|of| *of != "KEY") {
                provider_secrets.insert(of.to_lowercase(), value);
                continue;
            }
            let key = match name.strip_prefix(PREFIX) {
                Some(rest) => rest.to_lowercase(),
                None if name == "DATABASE_URL" => "database_url".to_owned(),
                None => continue,
            };
            table.insert(key, Value::String(value));
        }
        let config: Self = table.try_into().map_err(ConfigError::Value)?;
        Self { provider_secrets, ..config }.checked()
    }

    fn checked(mut self) -> Result<Self, ConfigError> {
        let unusable = |text: String| Err(ConfigError::Unusable(text));
        let url: http::Uri = match self.public_url.parse() {
            Ok(url) => url,
            Err(error) => return unusable(format!("public_url '{}': {error}", self.public_url)),
        };
        if !matches!(url.scheme_str(), Some("http" | "https")) || url.host().is_none() {
            return unusable(format!("public_url '{}' must begin with http:// or https://", self.public_url));
        }
        if let Some(database) = &self.database_url
            && !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database.starts_with(scheme))
        {
            return unusable("database_url must begin with sqlite: or postgres://".to_owned());
        }
        if let Some(trial) = &self.push_trial
            && !is_on_this_machine(trial)
        {
            return unusable(format!("push_trial '{trial}' must be as http://127.0.0.1:4000"));
        }
        let keys = [&self.s3_access_key_id, &self.s3_secret_access_key];
        if self.s3_bucket.is_some() && keys.iter().any(|key| key.is_none()) {
            return unusable("s3_bucket needs s3_access_key_id and s3_secret_access_key".to_owned());
        }
        if self.s3_bucket.is_none() && (self.s3_endpoint.is_some() || keys.iter().any(|key| key.is_some())) {
            return unusable("s3_bucket is missing: without it photos are in a folder".to_owned());
        }
        if let Some(endpoint) = &self.s3_endpoint
            && !endpoint.starts_with("https://")
            && !is_on_this_machine(endpoint)
        {
            return unusable(format!("s3_endpoint '{endpoint}' must begin with https://"));
        }
        self.public_url = self.public_url.trim_end_matches('/').to_owned();
        Ok(self)
    }

    /// Whether mail goes to a folder that is shown at `/dev/post`: only without a mail server, and
    /// only while nobody else can reach the site.
    #[must_use]
    pub fn mailbox(&self) -> bool {
        self.smtp_url.is_none() && self.listen.ip().is_loopback()
    }

    /// Whether people reach the site by https, so that cookies can be bound to it.
    #[must_use]
    pub fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// All settings as TOML, passwords left out.
    ///
    /// # Errors
    /// A path that is no text.
    pub fn redacted(&self) -> Result<String, toml::ser::Error> {
        let mut shown = self.clone();
        shown.database_url = shown.database_url.map(|url| without_password(&url));
        shown.smtp_url = shown.smtp_url.map(|url| without_password(&url));
        shown.secret_key = shown.secret_key.map(|_| "…".to_owned());
        shown.s3_secret_access_key = shown.s3_secret_access_key.map(|_| "…".to_owned());
        toml::to_string(&shown)
    }
}

/// Whether an address names a place on this machine, and nothing behind it.
fn is_on_this_machine(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| {
        let loopback = match url.host() {
            Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
            Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
            _ => false,
        };
        loopback && url.origin().ascii_serialization() == address
    })
}

/// An address without the password, and without what follows a question mark (it may hold one too).
fn without_password(url: &str) -> String {
    let (url, query) = url.split_once('?').map_or((url, ""), |(url, _)| (url, "?…"));
    match url.rsplit_once('@') {
        None => format!("{url}{query}"),
        Some((head, host)) => {
            let (scheme, user) = head.split_once("://").unwrap_or(("", head));
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:…@{host}{query}")
        }
    }
}

fn read_file(path: &Path) -> Result<Table, ConfigError> {
    let text = std::fs::read_to_string(path).map_err(|error| ConfigError::File(path.to_owned(), error))?;
    text.parse().map_err(|error| ConfigError::Toml(path.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::from_variables(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn the_environment_goes_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:4000\"\nlog_format = \"json\"\n").unwrap();
        let file = file.to_str().unwrap();
        let config =
            from(&[("GROENE_LOPER_CONFIG", file), ("GROENE_LOPER_LISTEN", "127.0.0.1:5000"), ("HOME", "/")]);
        let config = config.unwrap();
        assert_eq!(config.listen.port(), 5000);
        assert_eq!(config.log_format, LogFormat::Json);
    }

    #[test]
    fn what_nobody_knows_is_refused() {
        let error = |pairs| from(pairs).err().unwrap().to_string();
        assert!(error(&[("GROENE_LOPER_LISTN", "127.0.0.1:1")]).contains("unknown field `listn`"));
        assert!(error(&[("GROENE_LOPER_LISTEN", "here")]).contains("listen"));
        assert!(error(&[("DATABASE_URL", "mysql://x")]).contains("sqlite: or postgres://"));
        for trial in ["https://push.example", "http://127.0.0.1:4000/x", "http://10.0.0.1:4000", "x"] {
            let refused = from(&[("GROENE_LOPER_PUSH_TRIAL", trial)]).err().unwrap().to_string();
            assert!(refused.contains("push_trial"), "{trial}: {refused}");
        }
        assert!(from(&[("GROENE_LOPER_PUSH_TRIAL", "http://127.0.0.1:4000")]).is_ok());
        assert!(error(&[("GROENE_LOPER_PUBLIC_URL", "ftp://x")]).contains("http:// or https://"));
    }

    #[test]
    fn proxies_are_a_list_in_the_file_and_a_line_in_the_environment() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "trusted_proxies = [\"10.0.0.0/8\", \"::1\"]\n").unwrap();
        let shown =
            |config: Config| -> Vec<_> { config.trusted_proxies.iter().map(IpNet::to_string).collect() };
        let in_file = from(&[("GROENE_LOPER_CONFIG", file.to_str().unwrap())]).unwrap();
        assert!(in_file.redacted().unwrap().contains("trusted_proxies = [\"10.0.0.0/8\", \"::1/128\"]"));
        assert_eq!(shown(in_file), ["10.0.0.0/8", "::1/128"]);
        let line = |text| from(&[("GROENE_LOPER_TRUSTED_PROXIES", text)]);
        assert_eq!(shown(line("127.0.0.1, 2001:db8::/32").unwrap()), ["127.0.0.1/32", "2001:db8::/32"]);
        assert_eq!(shown(line("").unwrap()), [""; 0]);
        for wrong in ["10.0.0.0/33", "proxy.example", "127.0.0.1;::1"] {
            assert!(line(wrong).err().unwrap().to_string().contains("trusted_proxies"), "{wrong}");
        }
    }

    #[test]
    fn a_store_of_photos_is_given_whole_or_not_at_all() {
        let store = |more: &[(&str, &str)]| {
            let pairs =
                more.iter().map(|(key, value)| (format!("GROENE_LOPER_S3_{key}"), (*value).to_owned()));
            Config::from_variables(pairs.collect()).map(drop).map_err(|error| error.to_string())
        };
        let keys = [("ACCESS_KEY_ID", "groen"), ("SECRET_ACCESS_KEY", "geheim")];
        let whole = |endpoint| store(&[&keys[..], &[("BUCKET", "fotos"), ("ENDPOINT", endpoint)]].concat());
        assert_eq!(whole("https://s3.example"), Ok(()));
        assert_eq!(whole("http://127.0.0.1:9000"), Ok(()));
        assert!(whole("http://s3.example").unwrap_err().contains("https://"));
        assert!(store(&[("BUCKET", "fotos")]).unwrap_err().contains("s3_access_key_id"));
        assert!(store(&keys).unwrap_err().contains("s3_bucket is missing"));
    }

    #[test]
    fn passwords_are_not_printed() {
        let config = from(&[
            ("DATABASE_URL", "postgres://groen:geheim@db/groen?password=geheim"),
            ("GROENE_LOPER_SMTP_URL", "smtps://post:geheim@mail.example"),
            ("GROENE_LOPER_SECRET_KEY", "geheim"),
            ("GROENE_LOPER_S3_BUCKET", "fotos"),
            ("GROENE_LOPER_S3_ACCESS_KEY_ID", "groen"),
            ("GROENE_LOPER_S3_SECRET_ACCESS_KEY", "geheim"),
        ]);
        let shown = config.unwrap().redacted().unwrap();
        assert!(!shown.contains("geheim"), "{shown}");
        assert!(shown.contains("postgres://groen:…@db/groen?…"), "{shown}");
    }
}
