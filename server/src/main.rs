//! The program `groene-loper`.

use std::process::ExitCode;

/// Rendering a page is many small allocations.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
