//! Whatever bytes of a header are changed, the pipeline answers.

use crate::{
    exif::den_helder,
    files::{Jpeg, extended_webp, png, png_with, scene, webp},
};
use app_images::{Limits, inspect, make, position};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Small files with EXIF in front, so that most of their bytes are headers.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let image = scene(24, 16, 1);
    let plain = Jpeg { exif: Some(den_helder()), ..Jpeg::default() };
    vec![
        plain.rgb(&image),
        Jpeg { is_progressive: true, ..plain }.rgb(&image),
        png_with(&png(image.clone()), &[(b"eXIf", &den_helder())]),
        extended_webp(&webp(&image), (24, 16), 8, &[(b"EXIF", &den_helder())]),
    ]
});

/// What a stranger's file may cost in these tests: enough for each of the files.
const LIMITS: Limits = Limits { bytes: 1_000_000, side: 4000, pixels: 2_000_000, memory: 30_000_000 };

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: Some(Box::new(prop::test_runner::FileFailurePersistence::Direct(
            "tests/photos/flips.regressions",
        ))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_change_of_bytes_is_answered(
        file in 0..4_usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = FILES[file].clone();
        for (place, byte) in flips {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        answer(&bytes)?;
    }

    #[test]
    fn any_change_of_a_header_is_answered(
        file in 0..4_usize,
        flips in prop::collection::vec((0..250_usize, any::<u8>()), 1..4),
    ) {
        let mut bytes = FILES[file].clone();
        for (place, byte) in flips {
            bytes[place] = byte;
        }
        answer(&bytes)?;
    }
}

fn answer(bytes: &[u8]) -> Result<(), TestCaseError> {
    let header = inspect(bytes, &LIMITS);
    if let Some(found) = position(bytes) {
        prop_assert!(found.latitude.abs() <= 90.0 && found.longitude.abs() <= 180.0);
    }
    match (header, make(bytes, &[], &LIMITS)) {
        (Err(inspected), made) => prop_assert_eq!(made.map(|_| ()), Err(inspected)),
        (Ok(header), Ok(made)) => {
            prop_assert_eq!((header.width, header.height), (made.width, made.height));
            prop_assert!(!made.variants.is_empty());
        }
        (Ok(_), Err(_)) => {}
    }
    Ok(())
}
