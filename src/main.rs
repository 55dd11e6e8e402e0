//! Starts the app. Nothing else belongs here.

// In reading order.
mod app;
mod session;

mod address;
mod follow;
mod load;
mod shards;
mod trouble;

mod act;
mod chart;
mod map;
mod screen;

mod browser;

fn main() {
    app::start();
}
