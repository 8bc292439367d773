//! What a first visit brings over the line: page, style sheet, and islands where there are any.

use anyhow::{Context, Result};

use crate::{
    load::{Connection, Encoding},
    plenty::Plenty,
    site::Site,
    table::Table,
};

/// Bytes of a page with its style sheet.
const PAGE: usize = 40_000;
/// Bytes of the islands: their script and their program.
const ISLANDS: usize = 120_000;

/// Measures the bytes as they are served to a browser, brotli and all, less the headers.
pub async fn measure(table: &mut Table, site: &Site, plenty: &Plenty) -> Result<()> {
    let mut visitor = Connection::open(site.address).await?;
    for (name, path) in plenty.first_pages() {
        let plain = visitor.get(&path, Encoding::None).await?.into_body();
        let html = std::str::from_utf8(&plain).context("HTML")?;
        let page = size(&mut visitor, &path).await? + files(&mut visitor, html, &[".css"]).await?;
        table.budget(format!("first visit of {name}: HTML, CSS"), share(page, PAGE), "40 kB");
        let islands = files(&mut visitor, html, &[".js", ".wasm"]).await?;
        if islands > 0 {
            table.budget(format!("first visit of {name}: JS, WASM"), share(islands, ISLANDS), "120 kB");
        }
    }
    Ok(())
}

fn share(bytes: usize, budget: usize) -> f64 {
    bytes as f64 / budget as f64
}

async fn size(visitor: &mut Connection, path: &str) -> Result<usize> {
    Ok(visitor.get(path, Encoding::Brotli).await?.into_body().len())
}

/// The bytes of the files with these endings that a page names.
async fn files(visitor: &mut Connection, html: &str, endings: &[&str]) -> Result<usize> {
    let mut bytes = 0;
    for path in html.split('"').filter(|path| path.starts_with("/pkg/")) {
        if endings.iter().any(|ending| path.ends_with(ending)) {
            bytes += size(visitor, path).await?;
        }
    }
    Ok(bytes)
}
