//! The program `groene-loper`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
