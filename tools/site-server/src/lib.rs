//! A static file server that behaves like a strict CDN: exact types, a strict policy, no guessing; without a cache, or
//! with packed files and a host's cache rules ([`Manner`]).
//!
//! For previews (`cargo xtask serve`) and for tests, which can make it fail on purpose ([`Fault`]). It serves one folder
//! on the loopback address and is not meant to face a network.

mod answer;
mod events;
mod fault;
mod files;
mod manner;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use events::News;
pub use fault::Fault;
pub use hosts::POLICY;
pub use manner::Manner;

/// The file that [`Server::set_fault`] is about.
pub const CATALOGUE: &str = "catalogue.json";

/// Stands for every path in the list of faults; no request has it.
const EVERYTHING: &str = "*";

/// How a server behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path the site lives under, with a slash at both ends; other addresses answer 404.
    pub base: String,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The `Content-Security-Policy` of pages; `None` sends none.
    pub policy: Option<String>,
    /// Whether files are given as while developing or as a good host does.
    pub manner: Manner,
    /// Path of a stream of events below the base, without a leading slash; `None` has none. See [`Server::announce`].
    pub events: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { base: "/".to_owned(), port: 0, policy: Some(POLICY.to_owned()), manner: Manner::default(), events: None }
    }
}

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    base: String,
    site: Arc<Site>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts serving `folder`. The address answers when this returns.
    ///
    /// # Errors
    /// When the port is taken (`AddrInUse`) or no thread can be started.
    pub fn start(folder: impl Into<PathBuf>, mut options: Options) -> std::io::Result<Self> {
        let listener = std::net::TcpListener::bind(("127.0.0.1", options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let base = options.base.clone();
        if options.policy.as_deref() == Some(POLICY) {
            // What is in a frame without an origin of its own has to be told which origin is meant.
            options.policy = Some(hosts::policy(&format!("http://{address}")));
        }
        let folder = Mutex::new(folder.into());
        let site = Arc::new(Site {
            folder,
            options,
            faults: Mutex::default(),
            requests: Mutex::default(),
            news: News::default(),
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let served = Arc::clone(&site);
        let thread = std::thread::Builder::new()
            .name("site-server".to_owned())
            .spawn(move || runtime.block_on(serve(listener, served, stopped)))?;
        Ok(Self { address, base, site, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the site's first page, such as `http://127.0.0.1:8080/evidence/`.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }

    /// Makes the catalogue file fail, or with [`Fault::None`] work again. Other files are not touched.
    pub fn set_fault(&self, fault: Fault) {
        self.set_fault_for(CATALOGUE, fault);
    }

    /// The same for a file of choice: its path below the base, without a leading slash.
    pub fn set_fault_for(&self, path: &str, fault: Fault) {
        let mut faults = self.site.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.retain(|(known, _)| known != path);
        faults.push((path.to_owned(), fault));
    }

    /// Serves another folder from now on, as when a site is published anew.
    pub fn replace(&self, folder: impl Into<PathBuf>) {
        *self.site.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder.into();
    }

    /// Answers nothing any more, as if there were no network; or, with `false`, answers again.
    pub fn cut(&self, cut: bool) {
        self.set_fault_for(EVERYTHING, if cut { Fault::Offline } else { Fault::None });
    }

    /// What has been asked for since the start, in order: paths below the base, without a leading slash.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells every page that listens to the events, now and later, what there is to know: it hears the last text at
    /// once, then each new one (Server-Sent Events).
    pub fn announce(&self, text: &str) {
        self.site.news.tell(text);
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // The thread ends only with the server, whose panic has then been printed.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[derive(Debug)]
struct Site {
    folder: Mutex<PathBuf>,
    options: Options,
    faults: Mutex<Vec<(String, Fault)>>,
    requests: Mutex<Vec<String>>,
    news: News,
}

impl Site {
    fn fault(&self, path: &str) -> Fault {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |path: &str| faults.iter().find(|(known, _)| known == path).map_or(Fault::None, |(_, fault)| *fault);
        if of(EVERYTHING) == Fault::None { of(path) } else { of(EVERYTHING) }
    }

    fn note(&self, path: &str) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    }

    fn folder(&self) -> PathBuf {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Serves until the sender of `stopped` is dropped; open connections end with the runtime.
async fn serve(listener: std::net::TcpListener, site: Arc<Site>, stopped: oneshot::Receiver<()>) {
    match TcpListener::from_std(listener) {
        Ok(listener) => {
            tokio::spawn(accept(listener, site));
            // An error is what tells that the sender is gone.
            let _ = stopped.await;
        }
        Err(error) => eprintln!("the server can't listen: {error}"),
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer::to(Arc::clone(&site), request));
            let mut connection = http1::Builder::new();
            // A connection that breaks off is the other side's business, or a fault that was asked for.
            let _ = connection.timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
