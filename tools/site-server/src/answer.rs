//! The answer to one request: the file or the app's page, with the headers of a strict host, or the fault asked for.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, combinators::UnsyncBoxBody};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use crate::files::{self, Target};
use crate::manner::{self, Manner, Sent};
use crate::{Fault, Site};

/// A body of any of the kinds that are sent.
pub type Content = UnsyncBoxBody<Bytes, io::Error>;

/// The page for an address without a file, and its status.
fn not_there(site: &Site) -> (StatusCode, String) {
    match site.options.manner {
        Manner::Published => (StatusCode::NOT_FOUND, "404.html".to_owned()),
        Manner::Preview => (StatusCode::OK, "index.html".to_owned()),
    }
}

/// Answers `request`. An error closes the connection without an answer.
pub async fn to(site: Arc<Site>, request: Request<Incoming>) -> io::Result<Response<Content>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(finished(
            &site,
            StatusCode::METHOD_NOT_ALLOWED,
            "text/plain; charset=utf-8",
            text("only GET and HEAD"),
        ));
    }
    let path = request.uri().path();
    let below = path.strip_prefix(&site.options.base).unwrap_or(path);
    if site.options.events.as_deref() == Some(below) {
        return Ok(finished(&site, StatusCode::OK, "text/event-stream", site.news.stream()));
    }
    site.note(below);
    let fault = site.fault(below);
    match fault {
        Fault::Offline => return Err(io::Error::other("offline on purpose")),
        Fault::Status(code) => {
            let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return Ok(finished(&site, status, "text/plain; charset=utf-8", text("failed on purpose")));
        }
        Fault::HtmlInsteadOfJson => {
            let page = text("<!doctype html><title>Sign in</title><p>Please sign in");
            return Ok(finished(&site, StatusCode::OK, "text/html; charset=utf-8", page));
        }
        Fault::Slow(time) => tokio::time::sleep(time).await,
        Fault::None | Fault::CutOff | Fault::Truncated | Fault::Missing => {}
    }
    let folder = site.folder();
    let (status, name) = match files::target(&folder, &site.options.base, path) {
        Target::File(_) if fault == Fault::Missing => not_there(&site),
        Target::File(name) => (StatusCode::OK, name),
        Target::App => not_there(&site),
        Target::Missing => {
            let words = text("there is no such file");
            return Ok(finished(&site, StatusCode::NOT_FOUND, "text/plain; charset=utf-8", words));
        }
    };
    let accepted = request.headers().get(header::ACCEPT_ENCODING);
    let sent = manner::sent(site.options.manner, &folder, &name, accepted);
    let mut content = std::fs::read(folder.join(&sent.name))?;
    let body = match fault {
        Fault::CutOff => Broken::half_of(content).boxed_unsync(),
        Fault::Truncated => {
            content.truncate(content.len() / 2);
            whole(content)
        }
        _ => whole(content),
    };
    let mut response = finished(&site, status, files::content_type(&name), body);
    describe(&mut response, site.options.manner, &name, &sent);
    Ok(response)
}

/// What caches need to know of a file.
fn describe(response: &mut Response<Content>, manner: Manner, name: &str, sent: &Sent) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(manner::cache_control(manner, name)));
    if manner == Manner::Published {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Some(encoding) = sent.encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
}

fn text(words: &'static str) -> Content {
    whole(words)
}

fn whole(content: impl Into<Bytes>) -> Content {
    Full::new(content.into()).map_err(|never| match never {}).boxed_unsync()
}

fn finished(site: &Site, status: StatusCode, kind: &'static str, body: Content) -> Response<Content> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A page in a sandboxed frame has an opaque origin, for which the site's own files are foreign.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Some(policy) = &site.options.policy
        && let Ok(policy) = HeaderValue::from_str(policy)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// A body that announces its whole length, gives half of it and breaks off.
pub struct Broken {
    length: u64,
    half: Option<Bytes>,
    sent: bool,
}

impl Broken {
    fn half_of(content: Vec<u8>) -> Self {
        let length = content.len() as u64;
        let half = Bytes::from(content).split_to(usize::try_from(length / 2).unwrap_or_default());
        Self { length, half: Some(half), sent: false }
    }
}

impl Body for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        if !self.sent {
            // One round of waiting: without it the connection closes before the half has gone out.
            self.sent = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::other("cut off on purpose"))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
