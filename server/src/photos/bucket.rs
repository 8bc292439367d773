//! The bucket of an S3-compatible store, as the settings name it.

use std::time::Duration;

use object_store::{
    ClientOptions, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
};
use rustls::crypto::{CryptoProvider, ring};

use crate::config::Config;

/// How long it is tried to reach the store, and how long one file may take.
const MOST_TO_CONNECT: Duration = Duration::from_secs(5);
const MOST_FOR_A_FILE: Duration = Duration::from_secs(30);
/// How often, and how long in all, what failed is tried again while somebody waits for it.
const TRIES: usize = 2;
const MOST_TO_TRY: Duration = Duration::from_secs(20);

/// The bucket; `None` when photos are not kept in one.
pub(super) fn bucket(config: &Config) -> object_store::Result<Option<AmazonS3>> {
    let Some(bucket) = &config.s3_bucket else { return Ok(None) };
    if CryptoProvider::get_default().is_none() {
        // Whoever was first chose the same.
        let _ = ring::default_provider().install_default();
    }
    let given = [&config.s3_access_key_id, &config.s3_secret_access_key];
    let [id, key] = given.map(|one| one.clone().unwrap_or_default());
    // Settings with http are refused, but for a store on this machine.
    let http = config.s3_endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://"));
    let client = ClientOptions::new()
        .with_allow_http(http)
        .with_connect_timeout(MOST_TO_CONNECT)
        .with_timeout(MOST_FOR_A_FILE);
    let retry = RetryConfig { max_retries: TRIES, retry_timeout: MOST_TO_TRY, ..RetryConfig::default() };
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(bucket)
        .with_access_key_id(id)
        .with_secret_access_key(key)
        .with_client_options(client)
        .with_retry(retry);
    if let Some(endpoint) = &config.s3_endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some(region) = &config.s3_region {
        builder = builder.with_region(region);
    }
    builder.build().map(Some)
}
