//! What a browser test is: a journey, run in each browser and language that it is for, each run a line of output.
//! It must not hold journeys.

use crate::browser::{Browser, Start};
use crate::page::Page;
use crate::pool::Pool;
use crate::site::{self, Form};
use casebook::locale::Locale;
use hosts::running::Program;
use libtest_mimic::{Arguments, Failed, Trial};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Arc;

/// The window that a journey starts in, in CSS pixels.
const WINDOW: (u32, u32) = (1280, 900);

/// A test: what a person does, and where it is run.
#[derive(Clone, Copy)]
pub struct Journey {
    /// A sentence, true when the test is green.
    pub name: &'static str,
    run: fn(&Page),
    browsers: &'static [Browser],
    locales: &'static [Locale],
    start: Start,
    base: &'static str,
    form: Form,
    with_faults: bool,
}

impl Journey {
    /// A journey for every browser and both languages.
    pub const fn new(name: &'static str, run: fn(&Page)) -> Journey {
        Journey {
            name,
            run,
            browsers: &Browser::ALL,
            locales: &Locale::ALL,
            start: Start::Plain,
            base: "/",
            form: Form::Published,
            with_faults: false,
        }
    }

    /// Only in these browsers; say why in a comment.
    pub const fn only_in(self, browsers: &'static [Browser]) -> Journey {
        Journey { browsers, ..self }
    }

    /// In one language: what is tested has no words, or the journey changes the language itself.
    pub const fn in_one_language(self) -> Journey {
        Journey { locales: &[Locale::En], ..self }
    }

    /// With the site under another path than `/`.
    pub const fn under(self, base: &'static str) -> Journey {
        Journey { base, ..self }
    }

    /// With the app's files alone, where no address is a page of its own.
    pub const fn on_the_app_alone(self) -> Journey {
        Journey { form: Form::App, ..self }
    }

    /// On a site whose catalogue is split.
    pub const fn on_a_split_site(self) -> Journey {
        Journey { form: Form::Split, ..self }
    }

    /// With a server that fails on purpose, which only ours does.
    pub const fn with_faults(self) -> Journey {
        Journey { with_faults: true, ..self }
    }

    /// In a browser that was started in another way.
    pub const fn started(self, start: Start) -> Journey {
        Journey { start, ..self }
    }
}

/// Functions as journeys, named after themselves.
#[macro_export]
macro_rules! journeys {
    ($($name:ident $(. $setting:ident ($($value:expr)?))* ),+ $(,)?) => {
        vec![$($crate::journey::Journey::new(stringify!($name), $name)$(.$setting($($value)?))*),+]
    };
}

/// Runs journeys by the command line's arguments (a part of a name filters: `firefox`, `es`, `map`).
pub fn run(groups: Vec<(&'static str, Vec<Journey>)>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Two browsers at once keep two cores busy; more only makes each of them slower.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let browsers = match Browser::wanted() {
        Ok(browsers) => browsers,
        Err(error) => return refuse(&error),
    };
    if let (false, Err(error)) = (arguments.list, site::dist().and_then(|_| site::published("/"))) {
        return refuse(&error);
    }
    remember_places_of_panics();
    let pool = Arc::new(Pool::default());
    let conclusion = libtest_mimic::run(&arguments, trials(&groups, &browsers, &pool));
    // Before the end of the process, which would not wait for browsers to close.
    drop(pool);
    conclusion.exit_code()
}

fn refuse(error: &str) -> ExitCode {
    eprintln!("browser tests: {error}");
    ExitCode::FAILURE
}

/// Where a journey is run.
#[derive(Clone, Copy)]
struct Place {
    browser: Browser,
    locale: Locale,
    base: &'static str,
    program: Option<Program>,
    form: Form,
}

/// What is run on a site with a split catalogue as well: all that shows cases, in one browser and one language,
/// since what differs is what is loaded and not what is shown.
const ON_A_SPLIT_SITE: [&str; 10] =
    ["seed", "list", "search", "facets", "views", "history", "case", "map", "country", "language"];

/// Real servers, each at the root in one language and under a path in the other.
const REAL: [(Program, &str, Locale); 4] = [
    (Program::Nginx, "/", Locale::En),
    (Program::Nginx, "/evidence/", Locale::Es),
    (Program::Caddy, "/", Locale::Es),
    (Program::Caddy, "/evidence/", Locale::En),
];

/// What is run on real servers: the parts where a host's headers, types and redirects matter.
const ON_REAL_SERVERS: [&str; 7] = ["seed", "history", "language", "hosting", "served", "ways_back", "offline"];

/// What is run in both languages in every browser.
const IN_BOTH_LANGUAGES: [&str; 2] = ["seed", "language"];

/// Chromium runs everything in both languages. What differs by language are words and their lengths, and what differs by
/// engine does not depend on those: the other two run one language each, and the few groups above both.
fn is_run(browser: Browser, locale: Locale, group: &str, journey: &Journey) -> bool {
    let own = match browser {
        Browser::Chromium => return true,
        Browser::Firefox => Locale::En,
        Browser::WebKit => Locale::Es,
    };
    locale == own || journey.locales.len() == 1 || IN_BOTH_LANGUAGES.contains(&group)
}

fn trials(groups: &[(&'static str, Vec<Journey>)], browsers: &[Browser], pool: &Arc<Pool>) -> Vec<Trial> {
    let mut trials = Vec::new();
    let all = groups.iter().flat_map(|(group, journeys)| journeys.iter().map(move |journey| (*group, *journey)));
    for &browser in browsers {
        for (group, journey) in all.clone().filter(|(_, journey)| journey.browsers.contains(&browser)) {
            for &locale in journey.locales.iter().filter(|locale| is_run(browser, **locale, group, &journey)) {
                let place = Place { browser, locale, base: journey.base, program: None, form: journey.form };
                let name = format!("{}::{}::{group}::{}", browser.id(), locale.tag(), journey.name);
                trials.push(trial(name, pool, journey, place));
            }
        }
    }
    if browsers.contains(&Browser::Chromium) {
        let browser = Browser::Chromium;
        let runs = |group: &str, journey: &Journey| {
            ON_A_SPLIT_SITE.contains(&group)
                && journey.browsers.contains(&browser)
                && journey.form == Form::Published
                && !journey.with_faults
                && journey.base == "/"
        };
        for (group, journey) in all.clone().filter(|(group, journey)| runs(group, journey)) {
            if let Some(&locale) = journey.locales.last() {
                let place = Place { browser, locale, base: "/", program: None, form: Form::Split };
                let name = format!("split::{}::{group}::{}", locale.tag(), journey.name);
                trials.push(trial(name, pool, journey, place));
            }
        }
        for (program, base, locale) in REAL {
            let runs = |group: &str, journey: &Journey| {
                ON_REAL_SERVERS.contains(&group)
                    && journey.browsers.contains(&Browser::Chromium)
                    && journey.locales.contains(&locale)
                    && journey.form == Form::Published
                    && !journey.with_faults
                    && (journey.base == "/" || journey.base == base)
            };
            for (group, journey) in all.clone().filter(|(group, journey)| runs(group, journey)) {
                let place =
                    Place { browser: Browser::Chromium, locale, base, program: Some(program), form: journey.form };
                let name = format!("{program:?}{base}::{}::{group}::{}", locale.tag(), journey.name).to_lowercase();
                trials.push(trial(name, pool, journey, place));
            }
        }
    }
    trials
}

fn trial(name: String, pool: &Arc<Pool>, journey: Journey, place: Place) -> Trial {
    let (pool, file) = (Arc::clone(pool), name.replace("::", "-").replace('/', "-"));
    Trial::test(name, move || attempt(&pool, journey, place, &file))
}

fn attempt(pool: &Pool, journey: Journey, place: Place, file: &str) -> Result<(), Failed> {
    let server = site::serve(place.form, place.base, place.program)?;
    let page = Page::new(pool.take(place.browser, journey.start)?, server, place.locale);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        page.resize(WINDOW.0, WINDOW.1);
        (journey.run)(&page);
        page.expect_no_errors();
    }));
    match outcome {
        Ok(()) if page.is_spoilt() => Ok(()),
        Ok(()) => {
            page.reset()?;
            pool.give_back(journey.start, page.into_session());
            Ok(())
        }
        // The session is dropped: what state it is in is anyone's guess.
        Err(payload) => Err(report(&page, payload.as_ref(), file).into()),
    }
}

thread_local! {
    static PLACE: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

/// A panic's message goes into the report; where it happened is only known to the hook.
fn remember_places_of_panics() {
    std::panic::set_hook(Box::new(|information| {
        let place = information.location().map(ToString::to_string).unwrap_or_default();
        PLACE.with(|slot| *slot.borrow_mut() = place);
    }));
}

fn report(page: &Page, payload: &(dyn std::any::Any + Send), file: &str) -> String {
    let said = payload.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("a panic without words");
    let place = PLACE.with(|slot| slot.borrow().clone());
    let address =
        page.try_ask("return location.href + ' · ' + document.title", vec![]).unwrap_or_else(|error| error.into());
    let steps = page.trail().join("\n    ");
    let outline = page.outline().join("\n    ");
    let errors = page.errors().join("\n    ");
    let picture = picture(page, file);
    format!(
        "{said}\n  at {place}\n  in {address}\n  after\n    {steps}\n  with errors\n    {errors}\n  on the page\n    {outline}\n  {picture}"
    )
}

fn picture(page: &Page, file: &str) -> String {
    let folder = site::repository().join("target/browser-failures");
    let path = folder.join(format!("{file}.png"));
    let saved = page.session().screenshot().and_then(|png| {
        std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, png)).map_err(|error| error.to_string())
    });
    match saved {
        Ok(()) => format!("screenshot: target/browser-failures/{file}.png"),
        Err(error) => format!("no screenshot: {error}"),
    }
}
