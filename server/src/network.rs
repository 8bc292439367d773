//! From which network a request comes. What a header says of that is believed only from proxies that the
//! operator named, so that nobody chooses a network for themselves.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    sync::Once,
};

use axum::extract::ConnectInfo;
use http::request::Parts;
use ipnet::IpNet;
use serde::{Deserialize, Deserializer, de::Error};

/// The header to which each proxy adds, at the end, who asked it.
const FORWARDED_FOR: &str = "x-forwarded-for";
/// What one household or building has of the newer addresses.
const IPV6_BITS: u8 = 64;

/// The network of one visitor, or of all in one building; all those that came without an address
/// (in a test, without a listener) count as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network(Option<IpNet>);

impl Network {
    /// Where a request comes from: who is connected or, when that is a proxy of ours, the last address
    /// in the header that is not one.
    #[must_use]
    pub fn of(parts: &Parts, proxies: &[IpNet]) -> Self {
        let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
            return Self(None);
        };
        let is_ours = |address: IpAddr| proxies.iter().any(|network| network.contains(&address));
        let lines: Vec<_> = parts.headers.get_all(FORWARDED_FOR).iter().collect();
        let words = lines.iter().rev().flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
        let mut before = words.map(address);
        let mut address = peer.ip().to_canonical();
        if !lines.is_empty() && !is_ours(address) && is_near(address) {
            static SAID: Once = Once::new();
            SAID.call_once(|| {
                tracing::warn!("a proxy nearby is not in trusted_proxies: all behind it count as one");
            });
        }
        while is_ours(address) {
            // Past what is no address nothing can be believed: then it is the proxy that asks.
            let Some(Some(one_before)) = before.next() else { break };
            address = one_before;
        }
        Self::around(address)
    }

    fn around(address: IpAddr) -> Self {
        let bits = if address.is_ipv4() { 32 } else { IPV6_BITS };
        Self(IpNet::new(address, bits).ok().map(|network| network.trunc()))
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(network) => network.fmt(f),
            None => f.write_str("unknown"),
        }
    }
}

/// Whether a proxy rather than a visitor would have this address.
fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

/// An address as proxies write it: bare, with a port, or in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let with_port = || text.parse::<SocketAddr>().ok().map(|both| both.ip());
    let in_brackets = || text.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    text.parse().ok().or_else(with_port).or_else(in_brackets).map(|address: IpAddr| address.to_canonical())
}

/// Networks in the configuration: a list, or one line with commas; an address alone is a network too.
///
/// # Errors
/// Something in it is no network.
pub fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<IpNet>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Line(String),
    }
    let written = match Written::deserialize(from)? {
        Written::List(list) => list,
        Written::Line(line) => line.split(',').map(str::to_owned).collect(),
    };
    let written = written.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let network = |text: &str| text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    let wrong =
        |text| D::Error::custom(format!("trusted_proxies: '{text}' is no network such as 10.0.0.0/8"));
    written.map(|text| network(text).map_err(|_| wrong(text))).collect()
}

#[cfg(test)]
mod tests {
    use http::{HeaderValue, Request};
    use rstest::rstest;

    use super::*;

    /// The network of a request from `peer` with these headers, where 10.0.0.0/8 and ::1 are ours.
    fn seen(peer: &str, headers: &[&str]) -> String {
        let mut request = Request::new(());
        for header in headers {
            request.headers_mut().append(FORWARDED_FOR, HeaderValue::from_bytes(header.as_bytes()).unwrap());
        }
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4711)));
        let proxies = ["10.0.0.0/8", "::1/128"].map(|network| network.parse().unwrap());
        Network::of(&request.into_parts().0, &proxies).to_string()
    }

    #[rstest]
    #[case::nobody_else_is_believed("192.0.2.1", &["203.0.113.9"], "192.0.2.1/32")]
    #[case::nor_who_claims_to_be_a_proxy("192.0.2.1", &["203.0.113.9, 10.0.0.1"], "192.0.2.1/32")]
    #[case::a_proxy_is_believed("10.0.0.1", &["203.0.113.9"], "203.0.113.9/32")]
    #[case::but_not_what_was_there_before_it("10.0.0.1", &["198.51.100.7, 203.0.113.9"], "203.0.113.9/32")]
    #[case::through_more_of_our_proxies("10.0.0.1", &["198.51.100.7, 203.0.113.9,10.2.3.4"], "203.0.113.9/32")]
    #[case::headers_are_one_list("10.0.0.1", &["198.51.100.7", "203.0.113.9", "10.9.9.9"], "203.0.113.9/32")]
    #[case::a_proxy_that_asks_itself("10.0.0.1", &[], "10.0.0.1/32")]
    #[case::from_our_own_network("10.0.0.1", &["10.0.0.7"], "10.0.0.7/32")]
    #[case::nothing_is_believed_past_garbage("10.0.0.1", &["203.0.113.9, unknown"], "10.0.0.1/32")]
    #[case::nor_past_nothing("10.0.0.1", &["203.0.113.9,"], "10.0.0.1/32")]
    #[case::nor_past_what_is_no_text("10.0.0.1", &["203.0.113.9", "\u{e9}"], "10.0.0.1/32")]
    #[case::garbage_before_it_does_not_matter("10.0.0.1", &["<script>, 203.0.113.9"], "203.0.113.9/32")]
    #[case::with_a_port("10.0.0.1", &["203.0.113.9:8080"], "203.0.113.9/32")]
    #[case::newer_addresses_by_the_house("2001:db8:1:2:3:4:5:6", &[], "2001:db8:1:2::/64")]
    #[case::newer_by_a_proxy("::1", &["2001:db8:1:2::9"], "2001:db8:1:2::/64")]
    #[case::newer_with_brackets("::1", &["[2001:db8:1:2::9]"], "2001:db8:1:2::/64")]
    #[case::newer_with_a_port("::1", &["[2001:db8:1:2::9]:443"], "2001:db8:1:2::/64")]
    #[case::older_written_as_newer("::ffff:10.0.0.1", &["::ffff:203.0.113.9"], "203.0.113.9/32")]
    fn the_network_of_a_visitor(#[case] peer: &str, #[case] headers: &[&str], #[case] network: &str) {
        assert_eq!(seen(peer, headers), network);
    }

    #[test]
    fn without_an_address_all_are_one() {
        let mut request = Request::new(());
        request.headers_mut().insert(FORWARDED_FOR, HeaderValue::from_static("203.0.113.9"));
        let all = ["0.0.0.0/0".parse().unwrap()];
        assert_eq!(Network::of(&request.into_parts().0, &all).to_string(), "unknown");
    }
}
