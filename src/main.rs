//! Starts the app. Nothing else belongs here.

// In reading order.
mod app;
mod session;

mod address;
mod load;

mod browser;

mod component;
mod page;

fn main() {
    app::start();
}
