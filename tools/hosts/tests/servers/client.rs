//! A visitor that takes answers as they come: no redirect followed, nothing unpacked, no error made of a status.

use ureq::http::{HeaderMap, Request};

/// What a server said.
#[derive(Debug)]
pub struct Answer {
    /// What it was asked for.
    pub url: String,
    /// The status.
    pub status: u16,
    /// The body; the fixture's are text.
    pub body: String,
    headers: HeaderMap,
}

impl Answer {
    /// The answer to a request with these headers.
    #[track_caller]
    pub fn of(method: &str, url: &str, headers: &[(&str, &str)]) -> Answer {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).accept_encoding("");
        let agent: ureq::Agent = config.build().into();
        let mut request = Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = agent.run(request.body(()).unwrap()).unwrap_or_else(|error| panic!("{url}: {error}"));
        Answer {
            url: url.to_owned(),
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body_mut().read_to_string().unwrap(),
        }
    }

    /// A header's value, empty where there is none.
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }

    /// Every value of a header: one that is sent twice is there twice.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
    }

    /// Whether caches are told that the answer depends on the encodings that were accepted.
    pub fn varies_by_encoding(&self) -> bool {
        self.all("vary").iter().any(|value| value.to_ascii_lowercase().contains("accept-encoding"))
    }

    /// The path and query that a redirect leads to, whether told in whole or in part.
    pub fn target(&self) -> String {
        let target = self.header("location");
        match target.split_once("://") {
            Some((_, rest)) => rest[rest.find('/').unwrap()..].to_owned(),
            None => target.to_owned(),
        }
    }
}
