//! Where a push service may be. A browser names it, so anyone can name anything: it is no way to reach other machines
//! from here, nor our own.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use ipnet::{Ipv4Net, Ipv6Net};
use openidconnect::{
    reqwest::dns::{Name, Resolve, Resolving},
    url::{Host, Url},
};

/// What of IPv4 is not for everyone, by the registries of IANA for special purposes.
const NOT_PUBLIC: [(&str, u8); 15] = [
    ("0.0.0.0", 8),
    ("10.0.0.0", 8),
    ("100.64.0.0", 10),
    ("127.0.0.0", 8),
    ("169.254.0.0", 16),
    ("172.16.0.0", 12),
    ("192.0.0.0", 24),
    ("192.0.2.0", 24),
    ("192.88.99.0", 24),
    ("192.168.0.0", 16),
    ("198.18.0.0", 15),
    ("198.51.100.0", 24),
    ("203.0.113.0", 24),
    ("224.0.0.0", 4),
    ("240.0.0.0", 4),
];
/// What of IPv6 is for everyone, less what leads to IPv4 or is for examples.
const PUBLIC: (&str, u8) = ("2000::", 3);
const NOT_PUBLIC_EITHER: [(&str, u8); 4] =
    [("2001::", 23), ("2001:db8::", 32), ("2002::", 16), ("3fff::", 20)];

/// The address of a push service where we may go: by https, at a name, at the usual port. `trial` is one more place, on
/// this machine.
#[must_use]
pub fn allowed(address: &str, trial: Option<&str>) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    if trial.is_some_and(|trial| url.origin().ascii_serialization() == trial) {
        return Some(url);
    }
    let named = matches!(url.host(), Some(Host::Domain(name)) if name.trim_end_matches('.').contains('.'));
    let plain = url.username().is_empty() && url.password().is_none() && url.port().is_none();
    (url.scheme() == "https" && named && plain).then_some(url)
}

/// Whether a machine at an address is reached by everyone alike.
fn is_public(ip: IpAddr) -> bool {
    let within = |ip: Ipv6Addr, (net, length): (&str, u8)| {
        net.parse().is_ok_and(|net| Ipv6Net::new_assert(net, length).contains(&ip))
    };
    match ip.to_canonical() {
        IpAddr::V4(ip) => !NOT_PUBLIC.iter().any(|(net, length)| {
            net.parse().is_ok_and(|net| Ipv4Net::new_assert(net, *length).contains(&ip))
        }),
        IpAddr::V6(ip) => within(ip, PUBLIC) && !NOT_PUBLIC_EITHER.iter().any(|net| within(ip, *net)),
    }
}

/// Asks the machine where a name is, and keeps of that what is public: what is connected to is what was looked at.
#[derive(Debug)]
pub(super) struct Public;

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let all = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = all.filter(|one| is_public(one.ip())).collect();
            if public.is_empty() {
                return Err("it has no public address".into());
            }
            Ok(Box::new(public.into_iter()) as _)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_by_https_is_a_push_service() {
        for address in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
            "https://web.push.apple.com/QGz?a=b",
        ] {
            assert_eq!(allowed(address, None).unwrap().as_str(), address);
        }
        for address in [
            "",
            "x",
            "http://push.example/1",
            "ftp://push.example/1",
            "https://localhost/1",
            "https://localhost./1",
            "https://intern/1",
            "https://127.0.0.1/1",
            "https://2130706433/1",
            "https://0x7f.1/1",
            "https://[::1]/1",
            "https://[::ffff:10.0.0.1]/1",
            "https://203.0.113.9/1",
            "https://10.0.0.1/1",
            "https://push.example:8443/1",
            "https://wie:wat@push.example/1",
            "https://wie@push.example/1",
        ] {
            assert!(allowed(address, None).is_none(), "{address}");
        }
    }

    #[test]
    fn a_trial_has_one_more_place_and_no_other() {
        let trial = Some("http://127.0.0.1:4000");
        assert!(allowed("http://127.0.0.1:4000/1", trial).is_some());
        for address in [
            "http://127.0.0.1:4001/1",
            "https://127.0.0.1:4000/1",
            "http://127.0.0.2:4000/1",
            "http://127.0.0.1:4000@10.0.0.1/1",
        ] {
            assert!(allowed(address, trial).is_none(), "{address}");
        }
    }

    #[test]
    fn machines_of_our_own_and_of_nobody_are_not_public() {
        for ip in ["8.8.8.8", "142.250.1.1", "2a00:1450:4001::1", "2600::1", "::ffff:8.8.8.8"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.31.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_to_a_machine_of_our_own_leads_nowhere() {
        let found = Public.resolve("localhost".parse().unwrap()).await;
        assert_eq!(found.err().unwrap().to_string(), "it has no public address");
    }
}
