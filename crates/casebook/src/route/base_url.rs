//! The public address of the whole site, from which absolute links are made. It must not know what is published there.

use super::Address;

/// An absolute `http` or `https` address of a folder: it ends in a slash and has neither query nor fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// The base of a text such as `https://example.org/evidence`; a missing slash at the end is added. `None` for
    /// anything that is not an absolute web address of plain ASCII, or that names a query, a fragment or a user.
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host_is_sound = !host.is_empty()
            && !host.starts_with([':', '.', '-'])
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'[' | b']'));
        let path_is_sound =
            path.split('/').enumerate().all(|(at, segment)| {
                !matches!(segment, "." | "..") && (!segment.is_empty() || at + 1 >= segments(path))
            }) && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte));
        let slash = if rest.ends_with('/') { "" } else { "/" };
        (host_is_sound && path_is_sound).then(|| BaseUrl([text, slash].concat()))
    }

    /// The base itself, such as `https://example.org/evidence/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of the base alone, such as `/evidence/`: what a page's `<base>` says.
    pub fn path(&self) -> &str {
        let start = self.0.find("://").map_or(0, |at| at + 3);
        self.0[start..].find('/').map_or("/", |at| &self.0[start + at..])
    }

    /// Scheme and host, without a slash at the end, such as `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.0[..self.0.len() - self.path().len()]
    }

    /// The absolute address of a page.
    pub fn page(&self, address: &Address) -> String {
        self.file(&address.href())
    }

    /// The absolute address of a file, or of a path, beside the pages.
    pub fn file(&self, path: &str) -> String {
        [&self.0, path].concat()
    }
}

fn segments(path: &str) -> usize {
    path.split('/').count()
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;
    use crate::{locale::Locale, route::Address};

    #[test]
    fn a_base_is_a_folder_on_the_web() {
        for (text, expected) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/evidence", Some("https://example.org/evidence/")),
            ("http://127.0.0.1:8080/a/b/", Some("http://127.0.0.1:8080/a/b/")),
            ("https://", None),
            ("https://example.org//", None),
            ("https://example.org/a/../b", None),
            ("https://example.org/?q", None),
            ("https://example.org/#a", None),
            ("https://user@example.org/", None),
            ("https://example.org/a b", None),
            ("https://example.org/\"><script>", None),
            ("ftp://example.org/", None),
            ("/evidence/", None),
        ] {
            let base = BaseUrl::parse(text);
            assert_eq!(base.as_ref().map(BaseUrl::as_str), expected, "{text}");
        }
    }

    #[test]
    fn a_base_knows_its_parts() {
        let base = BaseUrl::parse("https://example.org:8443/evidence").unwrap();
        assert_eq!((base.origin(), base.path()), ("https://example.org:8443", "/evidence/"));
        assert_eq!(base.page(&Address::home(Locale::Es)), "https://example.org:8443/evidence/es/");
        assert_eq!(base.file("feed.xml"), "https://example.org:8443/evidence/feed.xml");
        let root = BaseUrl::parse("https://example.org").unwrap();
        assert_eq!((root.origin(), root.path()), ("https://example.org", "/"));
    }
}
