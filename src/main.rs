//! Mounts the app. Nothing else belongs here.

// In reading order.
mod app;
mod session;

mod address;
mod load;

mod browser;

mod component;
mod page;

fn main() {
    browser::keep_scroll_to_ourselves();
    let session = session::Session::new(address::current());
    address::listen(session);
    load::start(session);
    browser::mount(move || app::app(session));
}
