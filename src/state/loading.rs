//! How the catalogue and the drawing come.

use std::{sync::Arc, time::Duration};

use casebook::{
    catalogue::Form,
    locale::Locale,
    query::{Indexing, Library},
    route,
    shard::Shard,
};
use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Progress, navigation};
use crate::{
    browser::document as outside,
    drawing::MapDrawing,
    load::{self, Freshness, LoadError},
};

/// What a loading takes before the page speaks of it: most are over by then.
const PATIENCE: Duration = Duration::from_millis(500);

/// "Try again".
pub fn retry(state: AppState) {
    state.pending.update_value(|pending| pending.retrying = true);
    start(state);
}

/// Fetches what is needed unless that has begun.
pub fn start_once(state: AppState) {
    if state.catalogue.get_untracked() == Progress::Idle {
        start(state);
    }
}

/// Fetches the catalogue and the drawing.
pub fn start(state: AppState) {
    state.catalogue.set(Progress::Waiting);
    let slow = move || {
        if state.catalogue.get_untracked() == Progress::Waiting {
            state.catalogue.set(Progress::Slow);
        }
    };
    set_timeout(slow, PATIENCE);
    spawn_local(async move {
        match library().await {
            Ok(Loaded::Split(library)) => finish(state, Ok(*library)),
            Ok(Loaded::Whole(indexing)) => index(state, indexing),
            Err(error) => finish(state, Err(error)),
        }
    });
    if state.drawing.with_untracked(|drawing| matches!(drawing, MapDrawing::Waiting | MapDrawing::Failed)) {
        state.drawing.set(MapDrawing::Waiting);
        spawn_local(async move {
            let drawing = load::drawing(route::DRAWING).await;
            state.drawing.set(drawing.map_or_else(
                |error| {
                    report(error);
                    MapDrawing::Failed
                },
                MapDrawing::Inline,
            ));
        });
    }
}

/// Tells those who look into the console.
pub fn report(error: LoadError) {
    outside::report(error.sentence(Locale::En));
}

/// A catalogue that has come.
enum Loaded {
    /// A whole one; its words have to be indexed.
    Whole(Box<Indexing>),
    /// The head and the columns of a split one.
    Split(Box<Library>),
}

async fn library() -> Result<Loaded, LoadError> {
    let name = outside::catalogue().unwrap_or_else(|| route::CATALOGUE.to_owned());
    match load::catalogue(&name).await? {
        Form::Whole(catalogue) => Ok(Loaded::Whole(Indexing::new(catalogue))),
        Form::Split(head, split) => {
            let columns = load::text(&split.href(Shard::Columns), Freshness::Any).await?;
            Ok(Loaded::Split(Box::new(Library::split(head, split, &columns)?)))
        }
    }
}

/// Indexes a whole catalogue, with breaks in which the page answers.
fn index(state: AppState, indexing: Box<Indexing>) {
    match indexing.step() {
        Ok(library) => finish(state, Ok(library)),
        Err(indexing) => outside::later(move || index(state, indexing)),
    }
}

/// Takes in how the loading of the catalogue ended.
fn finish(state: AppState, outcome: Result<Library, LoadError>) {
    match outcome {
        Ok(library) => {
            state.library.set(Arc::new(library));
            state.catalogue.set(Progress::Ready);
        }
        Err(error) => {
            report(error);
            state.catalogue.set(Progress::Failed(error));
        }
    }
    navigation::follow_awaited(state);
}
