//! `make bench PARTS=photos`: a photo of 12 megapixels through the pipeline, beside `vipsthumbnail`.
//!
//! The same sizes and formats at the same quality, in turns, each in a process of its own. Time is
//! a share of that of libvips: 1.00 is as fast, and up to 1.50 is allowed. Memory is the most that
//! a process has held. Without `vipsthumbnail` (Debian: `libvips-tools`) there is only our own side.

mod scene;
mod side;

use crate::side::{Cost, run};
use app_images::{Limits, SIDES, make};
use std::{error::Error, path::Path, process::Command};

/// Rounds; the quickest of each side counts, because whatever disturbs only makes slower.
const ROUNDS: usize = 5;
/// Shares of the time of libvips that are allowed.
const ALLOWED: f64 = 1.5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, file] = &arguments[..]
        && mode == "one"
    {
        return ours(file);
    }
    // What cargo itself says to a bench begins with a hyphen.
    let asked: Vec<_> = arguments.iter().filter(|part| !part.starts_with('-')).collect();
    if asked.is_empty() || asked.iter().any(|part| *part == "photos") { compare() } else { Ok(()) }
}

/// The whole pipeline, once, as the worker does it: the process that is measured.
fn ours(file: &str) -> Result<(), Box<dyn Error>> {
    let made = make(&std::fs::read(file)?, &[], &Limits::default())?;
    for variant in &made.variants {
        let name = format!("{file}-{}.{}", variant.width.max(variant.height), variant.format.extension());
        std::fs::write(name, &variant.bytes)?;
    }
    Ok(())
}

fn compare() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("photos");
    std::fs::create_dir_all(&folder)?;
    let (own, other) = (folder.join("own.jpg"), folder.join("other.jpg"));
    let photo = scene::jpeg(4000, 3000)?;
    std::fs::write(&own, &photo)?;
    std::fs::write(&other, &photo)?;
    let program = std::env::current_exe()?;
    let has_vips = Command::new("vipsthumbnail").arg("--version").output().is_ok();
    let (mut pipeline, mut vips) = (Cost::MOST, Cost::MOST);
    for _ in 0..ROUNDS {
        pipeline = pipeline.least(run(&mut [Command::new(&program).arg("one").arg(&own)])?);
        if has_vips {
            vips = vips.least(run(&mut thumbnails(&other).iter_mut().collect::<Vec<_>>())?);
        }
    }
    println!("photo of 12 megapixels, {} kB: {} sizes in 2 formats", photo.len() / 1000, SIDES.len());
    println!("pipeline       {pipeline}, {} kB made", side::made(&folder, "own.jpg-")?);
    if !has_vips {
        println!("vipsthumbnail  is not here (Debian: libvips-tools): nothing to compare with");
        return Ok(());
    }
    println!("vipsthumbnail  {vips}, {} kB made", side::made(&folder, "other.jpg-")?);
    let share = pipeline.time.as_secs_f64() / vips.time.as_secs_f64();
    println!("share of time  {share:.2} of {ALLOWED:.2} allowed");
    Ok(())
}

/// What makes the same with libvips: a run for each size and format, as it has no other way.
fn thumbnails(file: &Path) -> Vec<Command> {
    let sizes = SIDES
        .into_iter()
        .flat_map(|side| [(side, "webp[Q=80,strip]"), (side, "jpg[Q=80,interlace,optimize-coding,strip]")]);
    let command = |(side, format)| {
        let mut command = Command::new("vipsthumbnail");
        command.arg(file).args(["--size", &format!("{side}x{side}>")]);
        command.args(["--output", &format!("%s.jpg-{side}.{format}")]);
        command
    };
    sizes.map(command).collect()
}
