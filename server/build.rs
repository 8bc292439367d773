//! Puts the site's files into the program: `make build` leaves them in `target/site`.

use std::{env, fs, path::Path};

fn main() {
    let site = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../target/site");
    println!("cargo::rerun-if-changed={}", site.display());
    let assets = fs::read_to_string(site.join("assets.json")).unwrap_or_default();
    if assets.is_empty() {
        println!(
            "cargo::warning=target/site is not built: this program has no style and no islands (make front)"
        );
        if let Err(error) = fs::create_dir_all(&site) {
            println!("cargo::error=cannot make {}: {error}", site.display());
        }
    }
    println!("cargo::rustc-env=SITE_ASSETS={}", assets.trim());
    memory_serve::load_directory(site);
}
