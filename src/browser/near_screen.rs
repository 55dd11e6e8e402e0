//! Which elements of a list have been on the screen or near it, so that work can be left out for the others.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys::Array};

/// Half a screen above and below counts too: nothing changes under the eyes of who scrolls.
const MARGIN: &str = "50% 0%";

/// Follows elements until they come near, for as long as its owner lives.
#[derive(Clone, Copy)]
pub struct NearScreen {
    /// `None` before the first element, and in a browser that has no such observer: there nothing comes near.
    observer: StoredValue<Option<Observer>, LocalStorage>,
    followed: StoredValue<Vec<(Element, RwSignal<bool>)>, LocalStorage>,
}

struct Observer {
    observer: IntersectionObserver,
    _react: Closure<dyn FnMut(Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl NearScreen {
    /// Follows nothing yet.
    pub fn new() -> NearScreen {
        NearScreen { observer: StoredValue::new_local(None), followed: StoredValue::new_local(Vec::new()) }
    }

    /// Sets a signal when an element comes near the screen, for as long as the current owner lives.
    pub fn follow(self, element: Element, is_near: RwSignal<bool>) {
        self.observer.update_value(|observer| {
            if observer.is_none() {
                *observer = self.observer();
            }
            if let Some(Observer { observer, .. }) = observer {
                observer.observe(&element);
            }
        });
        self.followed.update_value(|followed| followed.push((element, is_near)));
        on_cleanup(move || {
            self.followed.try_update_value(|followed| followed.retain(|(_, signal)| *signal != is_near));
        });
    }

    fn observer(self) -> Option<Observer> {
        let react = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
                if entry.is_intersecting() {
                    self.came_near(&entry.target());
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(react.as_ref().unchecked_ref(), &options).ok()?;
        Some(Observer { observer, _react: react })
    }

    /// It is followed no longer: what was near once stays so.
    fn came_near(self, element: &Element) {
        self.observer.try_with_value(|observer| observer.as_ref().map(|it| it.observer.unobserve(element)));
        let taken = self.followed.try_update_value(|followed| {
            let at = followed.iter().position(|(known, _)| known == element)?;
            Some(followed.swap_remove(at).1)
        });
        if let Some(is_near) = taken.flatten() {
            is_near.set(true);
        }
    }
}
