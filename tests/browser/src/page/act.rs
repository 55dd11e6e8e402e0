//! What a person does: open, click, type, press keys.

use super::{Page, WATCH};
use crate::browser::Browser;
use crate::session::ELEMENT;
use crate::target::Target;
use serde_json::{Value, json};

/// A key, by its code point in WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next stop.
    Tab,
    /// Follow, press, choose.
    Enter,
    /// Press, tick.
    Space,
    /// Leave.
    Escape,
    /// Arrow left.
    Left,
    /// Arrow up.
    Up,
    /// Arrow right.
    Right,
    /// Arrow down.
    Down,
    /// To the first.
    Home,
    /// To the last.
    End,
    /// Deletes.
    Backspace,
}

impl Key {
    const fn code(self) -> char {
        match self {
            Key::Tab => '\u{e004}',
            Key::Enter => '\u{e007}',
            Key::Space => ' ',
            Key::Escape => '\u{e00c}',
            Key::Left => '\u{e012}',
            Key::Up => '\u{e013}',
            Key::Right => '\u{e014}',
            Key::Down => '\u{e015}',
            Key::Home => '\u{e011}',
            Key::End => '\u{e010}',
            Key::Backspace => '\u{e003}',
        }
    }
}

const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';

impl Page {
    /// Loads a place of the site in the journey's language, such as `map/` or `?q=agua`, and waits until it is shown.
    #[track_caller]
    pub fn open(&self, place: &str) {
        self.open_at(&format!("{}/{place}", self.locale.tag()));
    }

    /// Loads an address below the site's root and waits until the app has all that it works with: a page that was
    /// served whole loads the rest at the first sign of its visitor.
    #[track_caller]
    pub fn open_at(&self, path: &str) {
        self.load(path);
        self.ready();
        self.wake();
    }

    /// Moves the pointer, as a visitor does who is going to do something, and waits until the app is ready for it.
    #[track_caller]
    pub fn wake(&self) {
        let script = "document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
            return document.documentElement.dataset.ready";
        self.wait("the app to be ready (`<html data-ready=app>`)", || match self.try_ask(script, vec![])?.as_str() {
            Some("app") => Ok(()),
            other => Err(format!("{other:?}")),
        });
    }

    /// Loads an address below the site's root, without waiting for the app.
    #[track_caller]
    pub fn load(&self, path: &str) {
        self.note(format!("load /{path}"));
        self.collect_errors();
        let address = format!("{}{path}", self.server.url());
        self.do_or_fail(self.session().go(&address));
        self.watch();
    }

    /// Loads an address outside of the site.
    #[track_caller]
    pub fn load_elsewhere(&self, address: &str) {
        self.note(format!("load {address}"));
        self.collect_errors();
        self.do_or_fail(self.session().go(address));
    }

    /// Waits until the app says that it is shown.
    #[track_caller]
    pub fn ready(&self) {
        let state = self.wait("the page to be ready (`<html data-ready>`)", || {
            let script = "return ['ready', 'failed'].find((state) => state in document.documentElement.dataset)";
            let state = self.try_ask(script, vec![])?;
            state.as_str().map(str::to_owned).ok_or_else(|| "no such attribute".to_owned())
        });
        assert_eq!(state, "ready", "the app could not start (`<html data-failed>`)");
        self.watch();
    }

    fn watch(&self) {
        // Where script is off there is nothing to watch.
        let _ = self.session().execute(WATCH, vec![]);
    }

    /// Reloads the page and waits until the app has all that it works with.
    #[track_caller]
    pub fn reload(&self) {
        self.reload_as_served();
        self.wake();
    }

    /// Reloads the page, and gives no sign of a visitor.
    #[track_caller]
    pub fn reload_as_served(&self) {
        self.note("reload");
        self.collect_errors();
        self.do_or_fail(self.session().post("refresh", json!({})));
        self.ready();
    }

    /// Goes back in the history.
    #[track_caller]
    pub fn back(&self) {
        self.note("back");
        self.collect_errors();
        self.travel("back");
    }

    /// Goes forward in the history.
    #[track_caller]
    pub fn forward(&self) {
        self.note("forward");
        self.travel("forward");
    }

    /// WebKitGTK's driver waits for ever where going back loads no page, as within one document; there a script does it.
    #[track_caller]
    fn travel(&self, way: &str) {
        if self.browser() == Browser::WebKit {
            self.ask("const way = arguments[0]; setTimeout(() => history[way]())", vec![json!(way)]);
        } else {
            self.do_or_fail(self.session().post(way, json!({})));
        }
    }

    /// Clicks a thing, in its middle, once it is there and not covered.
    #[track_caller]
    pub fn click(&self, target: &Target) {
        self.note(format!("click {target}"));
        self.wait(&format!("to click {target}"), || {
            let element = self.try_find(target)?;
            let clicked = self.session().post(&format!("element/{element}/click"), json!({}));
            if clicked.is_err() {
                // Some drivers leave it at the edge of a box that scrolls.
                let script = "page.find(arguments[0])[0]?.scrollIntoView({ block: 'center', behavior: 'instant' })";
                self.try_ask(script, vec![target.to_json()])?;
            }
            clicked.map(|_| ())
        });
    }

    /// Taps a thing with a finger, in its middle.
    #[track_caller]
    pub fn tap(&self, target: &Target) {
        self.note(format!("tap {target}"));
        self.wait(&format!("to tap {target}"), || {
            let element = self.try_find(target)?;
            let script = "page.find(arguments[0])[0].scrollIntoView({ block: 'nearest', behavior: 'instant' })";
            self.try_ask(script, vec![target.to_json()])?;
            self.session().tap(&element)
        });
    }

    /// Clicks a drawn shape at a point where it is really hit: the middle of a country may lie outside of it.
    #[track_caller]
    pub fn click_shape(&self, target: &Target) {
        self.note(format!("click the shape of {target}"));
        let script = include_str!("hit.js");
        let point = self.wait(&format!("a point that hits {target}"), || {
            let point = self.try_ask(script, vec![target.to_json()])?;
            if point.is_array() { Ok(point) } else { Err("none".to_owned()) }
        });
        let [x, y] = [0, 1].map(|index| point[index].as_f64().unwrap_or_default());
        self.do_or_fail(self.session().click_at(x, y));
    }

    /// Clicks a point of the window, in CSS pixels.
    #[track_caller]
    pub fn click_point(&self, x: f64, y: f64) {
        self.note(format!("click at {x:.0}, {y:.0}"));
        self.do_or_fail(self.session().click_at(x, y));
    }

    /// Replaces the text of a field, by typing.
    #[track_caller]
    pub fn fill(&self, target: &Target, text: &str) {
        self.click(target);
        self.note(format!("type `{text}`"));
        self.do_or_fail(self.session().keys(&[CONTROL], &['a']));
        let erase = [Key::Backspace.code()];
        self.do_or_fail(self.session().keys(&[], &erase));
        self.type_text(text);
    }

    /// Types into what has the focus.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        let keys: Vec<char> = text.chars().collect();
        if !keys.is_empty() {
            self.do_or_fail(self.session().keys(&[], &keys));
        }
    }

    /// Presses a key where the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.note(format!("press {key:?}"));
        self.do_or_fail(self.session().keys(&[], &[key.code()]));
    }

    /// Presses Shift and Tab.
    #[track_caller]
    pub fn press_shift_tab(&self) {
        self.note("press Shift+Tab");
        self.do_or_fail(self.session().keys(&[SHIFT], &[Key::Tab.code()]));
    }

    /// Presses a key until a thing has the focus, as a person does who reads along; fails after `limit` times.
    #[track_caller]
    pub fn press_until(&self, key: Key, target: &Target, limit: usize) {
        self.note(format!("press {key:?} until {target} has the focus"));
        let mut met = Vec::new();
        for _ in 0..limit {
            self.do_or_fail(self.session().keys(&[], &[key.code()]));
            if self.has_focus(target) {
                return;
            }
            met.push(self.focus());
        }
        panic!("expected {key:?} to reach {target} in {limit} steps, met: {}", met.join(", "));
    }

    /// Chooses an option of a list by its name.
    #[track_caller]
    pub fn choose(&self, list: &Target, option: &str) {
        self.note(format!("choose `{option}` in {list}"));
        let script = "const list = page.find(arguments[0])[0];
            return list && [...list.options].find((option) => page.tidy(option.label) === page.tidy(arguments[1]));";
        self.wait(&format!("an option `{option}` in {list}"), || {
            let found = self.try_ask(script, vec![list.to_json(), json!(option)])?;
            let element = element_id(&found).ok_or("none")?;
            self.session().post(&format!("element/{element}/click"), json!({})).map(|_| ())
        });
    }

    /// Scrolls to a distance from the top, in CSS pixels.
    #[track_caller]
    pub fn scroll_to(&self, y: u32) {
        self.note(format!("scroll to {y}"));
        self.ask("window.scrollTo({ top: arguments[0], behavior: 'instant' })", vec![json!(y)]);
    }

    /// WebDriver's id of the first thing that a target names.
    pub(super) fn try_find(&self, target: &Target) -> Result<String, String> {
        let found = self.try_ask("return page.find(arguments[0])[0]", vec![target.to_json()])?;
        element_id(&found).ok_or_else(|| "none".to_owned())
    }

    #[track_caller]
    pub(super) fn do_or_fail<T>(&self, outcome: Result<T, String>) -> T {
        outcome.unwrap_or_else(|error| panic!("the browser refused: {error}"))
    }
}

/// The id in WebDriver's form of an element.
fn element_id(value: &Value) -> Option<String> {
    value.get(ELEMENT).and_then(Value::as_str).map(str::to_owned)
}
