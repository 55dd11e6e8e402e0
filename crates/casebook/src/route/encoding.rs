//! Query strings: `application/x-www-form-urlencoded`, as the URL Standard (WHATWG, section 5) defines it.
//! It must not know which keys there are.

/// The pairs of a query string, decoded; bytes that are not UTF-8 become U+FFFD.
pub(super) fn pairs(search: &str) -> impl Iterator<Item = (String, String)> + '_ {
    search.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key), decode(value))
    })
}

/// Appends a pair, encoded, with an ampersand if something stands before it.
pub(super) fn push_pair(search: &mut String, key: &str, value: &str) {
    if !search.is_empty() {
        search.push('&');
    }
    search.push_str(key);
    search.push('=');
    for byte in value.bytes() {
        match byte {
            b' ' => search.push('+'),
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'*' | b'-' | b'.' | b'_' => search.push(char::from(byte)),
            _ => {
                search.push('%');
                for digit in [byte >> 4, byte & 15] {
                    search.push(char::from_digit(digit.into(), 16).unwrap_or_default().to_ascii_uppercase());
                }
            }
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten().and_then(hex);
        decoded.push(match (bytes[at], escape) {
            (_, Some(byte)) => byte,
            (b'+', None) => b' ',
            (byte, None) => byte,
        });
        at += if escape.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex(digits: &[u8]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(value(digits[0])? * 16 + value(digits[1])?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(search: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = pairs(search).collect();
        let found: Vec<_> = found.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pairs_are_decoded() {
        check("?q=cooperaci%C3%B3n+sur&embed", &[("q", "cooperación sur"), ("embed", "")]);
        check("a=1&&b=%zz%4&c=%ff", &[("a", "1"), ("b", "%zz%4"), ("c", "\u{fffd}")]);
        check("", &[]);
    }

    #[test]
    fn what_is_written_reads_back() {
        for value in ["ñandú & co", "100 %", "a+b=c?d#e/f", "\u{1f9c9}", "\"<>'"] {
            let mut search = String::new();
            push_pair(&mut search, "q", value);
            assert!(search.is_ascii() && !search.contains(['"', '<', '>', '#', ' ']), "{search}");
            check(&search, &[("q", value)]);
        }
    }
}
