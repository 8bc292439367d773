//! What one side of the comparison costs.

use std::{
    fmt, fs, io,
    path::Path,
    process::{Child, Command},
    thread::sleep,
    time::{Duration, Instant},
};

/// Time from start to end, and the most memory at once.
#[derive(Clone, Copy)]
pub struct Cost {
    pub time: Duration,
    kilobytes: u64,
}

impl Cost {
    /// More than anything costs.
    pub const MOST: Self = Self { time: Duration::MAX, kilobytes: u64::MAX };

    pub fn least(self, other: Self) -> Self {
        Self { time: self.time.min(other.time), kilobytes: self.kilobytes.min(other.kilobytes) }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:5} ms, {:4} MB", self.time.as_millis(), self.kilobytes / 1000)
    }
}

/// Runs the commands one after the other.
pub fn run(commands: &mut [&mut Command]) -> io::Result<Cost> {
    let start = Instant::now();
    let mut kilobytes = 0;
    for command in commands {
        let mut child = command.spawn()?;
        while child.try_wait()?.is_none() {
            kilobytes = kilobytes.max(peak(&child));
            sleep(Duration::from_millis(2));
        }
        if !child.wait()?.success() {
            return Err(io::Error::other(format!("{command:?} failed")));
        }
    }
    Ok(Cost { time: start.elapsed(), kilobytes })
}

/// The most a process has held so far; 0 where the system does not say.
fn peak(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Kilobytes of the files whose names begin so.
pub fn made(folder: &Path, start: &str) -> io::Result<u64> {
    let mut bytes = 0;
    for file in fs::read_dir(folder)? {
        let file = file?;
        if file.file_name().to_string_lossy().starts_with(start) {
            bytes += file.metadata()?.len();
        }
    }
    Ok(bytes / 1000)
}
