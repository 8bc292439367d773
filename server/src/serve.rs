//! Starting and stopping: open the database, bring it up to date, listen, and end gracefully.

use std::{io::Write, net::SocketAddr};

use anyhow::{Context, Result, anyhow, bail};
use app::words;
use app_core::{
    identity::Grant,
    kernel::{Clock, Core, Db, chance::Chance, migrate::migrate},
    places::Municipalities,
};
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::{
    assets,
    config::Config,
    mail::{Post, mail_folder},
    push::Pusher,
    router::router,
    secret_key,
    state::App,
    upkeep,
    worker::Worker,
};

/// Opens what a configuration names: database (brought up to date) and municipalities.
///
/// # Errors
/// Anything that is not there or not right, in words for an operator.
pub async fn open(config: &Config) -> Result<Core> {
    let municipalities = municipalities(config)?;
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("the data folder {} cannot be made", config.data.display()))?;
    let key = secret_key::of(config)?;
    let db = match &config.database_url {
        Some(url) => Db::open(url).await,
        None => Db::open_file(&config.data.join("groene-loper.db")).await,
    };
    let db = db.context("no database")?;
    migrate(&db).await.context("the database could not be brought up to date")?;
    Ok(Core::new(db, Clock::System, Chance::System, key, municipalities))
}

/// The municipalities of a configuration.
///
/// # Errors
/// A file that is not right, with its name and line.
pub fn municipalities(config: &Config) -> Result<Municipalities> {
    let mut all = match &config.municipalities {
        Some(folder) => Municipalities::from_dir(folder)?,
        None => Municipalities::embedded()?,
    };
    for municipality in all.iter() {
        let unknown = municipality.languages.iter().find(|one| words::from_code(one.code()).is_none());
        let today = Clock::System.now().day();
        for group in municipality.providers.iter().flat_map(|provider| &provider.groups) {
            let grant = Grant::by_group(group).ok_or_else(|| anyhow!("there is no role '{}'", group.role));
            grant
                .and_then(|grant| Ok(grant.check(municipality, today)?))
                .with_context(|| format!("{}: what the group '{}' gives", municipality.slug, group.group))?;
        }
        if let Some(language) = unknown {
            bail!("{}: there are no message files for the language '{}'", municipality.slug, language.code());
        }
    }
    if let Some(domain) = &config.base_domain {
        all = all.with_base_domain(domain);
    }
    if let Some(slug) = &config.default_municipality {
        all = all
            .with_default(slug)
            .ok_or_else(|| anyhow!("default_municipality: there is no municipality '{slug}'"))?;
    }
    Ok(all)
}

/// Serves, and sends mail, until told to stop (Ctrl-C or SIGTERM); requests and mail under way are
/// finished.
///
/// # Errors
/// The site could not be started.
pub async fn serve(config: Config) -> Result<()> {
    let names = assets::names()
        .ok_or_else(|| anyhow!("this program was built without the site's files: run make build"))?;
    let (post, pusher) = (Post::new(&config)?, Pusher::new(&config)?);
    let core = open(&config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let app = App::new(core.clone(), config, names)?;
    if let Err(error) = app.photos.check().await {
        // Without photos the site goes on.
        tracing::error!(cause = ?error, "the store of photos does not answer");
    }
    let stop = app.stop.clone();
    let worker = tokio::spawn(Worker::new(core.clone(), app.config.clone(), post).run(stop.clone()));
    let pusher = Worker::pushing(core.clone(), app.config.clone(), pusher);
    let pusher = tokio::spawn(pusher.run(stop.clone()));
    let maker = Worker::making(core.clone(), app.config.clone(), app.photos.clone());
    let maker = tokio::spawn(maker.run(stop.clone()));
    let keeper = tokio::spawn(upkeep::keep(core.clone(), app.photos.clone(), stop.clone()));
    welcome(&app);
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::warn!(%error, "TCP_NODELAY could not be set");
        }
    });
    let told_to_stop = stop.clone();
    let site = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, site).with_graceful_shutdown(async move {
        stop_signal().await;
        told_to_stop.cancel();
    });
    let served = served.await;
    stop.cancel();
    let ends = [
        ("the worker", worker.await),
        ("the worker of devices", pusher.await),
        ("the worker of photos", maker.await),
        ("upkeep", keeper.await),
    ];
    for (what, ended) in ends {
        if let Err(error) = ended {
            tracing::error!(%error, "{what} ended badly");
        }
    }
    core.db.close().await;
    Ok(served?)
}

/// Tells the operator where the site is, and where its mail goes while there is no mail server.
fn welcome(app: &App) {
    // Whoever does not read this misses nothing that the log or the site does not say.
    let _ = std::io::stdout().write_all(welcome_text(app).as_bytes());
}

fn welcome_text(app: &App) -> String {
    let all = &app.core.municipalities;
    let mut text: String = all.iter().map(|one| format!("{}: {}\n", one.name, app.base(one))).collect();
    if app.config.smtp_url.is_some() {
        return text;
    }
    let default = all.default_one();
    text += &format!("Mail is not sent but kept in {}\n", mail_folder(&app.config).display());
    if app.config.mailbox() {
        text += &format!("Read it at {}/dev/post\n", app.base(default));
    } else {
        text += "Set GROENE_LOPER_SMTP_URL to send it.\n";
    }
    text += &format!(
        "Sign in as staff: groene-loper staff invite --email you@voorbeeld.example --municipality {}\n",
        default.slug
    );
    text
}

async fn stop_signal() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    tracing::info!("stopping: requests that run are finished");
}
