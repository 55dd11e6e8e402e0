//! News for open pages, as Server-Sent Events. It must not know what they say.

use bytes::Bytes;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Frame;
use tokio::sync::watch;
use tokio_stream::{StreamExt, wrappers::WatchStream};

use crate::answer::Content;

/// The last news, and who waits for newer ones.
#[derive(Debug, Default)]
pub struct News(watch::Sender<String>);

impl News {
    /// Tells everybody who listens, and whoever comes later.
    pub fn tell(&self, text: &str) {
        let lines: String = text.lines().map(|line| format!("data: {line}\n")).collect();
        self.0.send_replace(lines + "\n");
    }

    /// What a listener gets: the last news at once, then each newer one, without an end.
    pub fn stream(&self) -> Content {
        let told = WatchStream::new(self.0.subscribe()).filter(|event| !event.is_empty());
        StreamBody::new(told.map(|event| Ok(Frame::data(Bytes::from(event))))).boxed_unsync()
    }
}
