//! The search box: plain, or with suggestions (ARIA 1.2; APG, "Editable Combobox With List Autocomplete").

use casebook::{locale::Locale, words::Words};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::suggestions::{SuggestedGroup, Suggestions, option_id};
use crate::browser::focus;

/// A box that leads to the list of the cases with these words. Its form works without script too, by its `action`.
#[component]
pub fn SearchBox(
    /// The language of the page.
    locale: Locale,
    /// Where the list of all cases is.
    action: String,
    /// Told what is searched for.
    on_search: Callback<String>,
) -> impl IntoView {
    let words = Words::of(locale);
    let input = NodeRef::<html::Input>::new();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            on_search.run(input.value());
        }
    };
    view! {
        <search>
            <form class="search-box" role="search" action=action method="get" on:submit=submit>
                <label for="search">{words.search_label}</label>
                <input id="search" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"
                    enterkeyhint="search" placeholder=words.search_placeholder node_ref=input />
                <button class="button" type="submit">{words.search_button}</button>
            </form>
        </search>
    }
}

/// The box on a page that lists cases: the list follows each letter, and a list of suggestions opens.
#[component]
pub fn SearchCombobox(
    /// The language of the page.
    locale: Locale,
    /// Where the page is without a query.
    action: String,
    /// What is searched for.
    text: Signal<String>,
    /// What the text may mean; read only while something is typed.
    groups: Signal<Vec<SuggestedGroup>>,
    /// Told that the box has the focus.
    on_focus: Callback<()>,
    /// Told what is typed.
    on_type: Callback<String>,
) -> impl IntoView {
    let words = Words::of(locale);
    let list = NodeRef::<html::Div>::new();
    let is_wanted = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let options = Memo::new(move |_| match is_wanted.get() {
        true => groups.get(),
        false => Vec::new(),
    });
    let count = move || options.with(|groups| groups.iter().map(|group| group.options.len()).sum::<usize>());
    let is_open = Signal::derive(move || count() > 0);
    let close = move || {
        is_wanted.set(false);
        active.set(None);
    };
    // Keeps the live region outside of the app in step with the list.
    Effect::new(move |before: Option<usize>| {
        let n = count();
        if n > 0 {
            focus::announce(&words.suggested.of(n).with(&[("n", &n.to_string())]));
        } else if before.is_some_and(|before| before > 0) {
            focus::announce("");
        }
        n
    });
    let input = move |event| {
        is_wanted.set(true);
        active.set(None);
        on_type.run(event_target_value(&event));
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let pressed = event.key();
        match (pressed.as_str(), active.get_untracked()) {
            ("Enter", Some(at)) if is_open.get_untracked() => {
                event.prevent_default();
                if let Some(option) = option(at) {
                    option.click();
                }
            }
            ("Escape", _) => {
                event.prevent_default();
                if is_open.get_untracked() { close() } else { on_type.run(String::new()) }
            }
            ("ArrowDown" | "ArrowUp", chosen) => {
                is_wanted.set(true);
                if let Some(next) = next(pressed == "ArrowDown", chosen, untrack(count)) {
                    event.prevent_default();
                    active.set(Some(next));
                    if let (Some(list), Some(option)) = (list.get_untracked(), option(next)) {
                        list.set_scroll_top(option.offset_top());
                    }
                }
            }
            _ => {}
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        close();
    };
    let expanded = move || if is_open.get() { "true" } else { "false" };
    let suggestions = move || {
        view! { <Suggestions groups=options.get() active=active.into() on_choose=Callback::new(move |()| close()) /> }
    };
    view! {
        <search>
            <form class="search-box" role="search" action=action method="get" on:submit=submit>
                <label for="search">{words.search_label}</label>
                <input id="search" name="q" type="text" role="combobox" aria-autocomplete="list" aria-expanded=expanded
                    aria-controls="suggestions" aria-activedescendant=move || active.get().map(option_id)
                    aria-keyshortcuts="/" autocomplete="off" autocapitalize="none" spellcheck="false"
                    enterkeyhint="search" placeholder=words.search_placeholder value=text.get_untracked()
                    prop:value=text on:input=input on:keydown=key on:focus=move |_| on_focus.run(())
                    on:blur=move |_| close() />
                <kbd class="search-key" aria-hidden="true">"/"</kbd>
                // The focus stays in the box while its list is operated.
                <div class="suggestions" id="suggestions" role="listbox" aria-label=words.search_suggestions
                    hidden=move || !is_open.get() node_ref=list on:mousedown=|event| event.prevent_default()>
                    {suggestions}
                </div>
            </form>
        </search>
    }
}

/// The option that an arrow leads to, round the ends.
fn next(down: bool, chosen: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (down, chosen) {
        (true, Some(at)) if at < last => at + 1,
        (true, _) => 0,
        (false, Some(at)) if at > 0 => at - 1,
        (false, _) => last,
    })
}

/// The element of an option.
fn option(at: usize) -> Option<HtmlElement> {
    document().get_element_by_id(&option_id(at)).map(JsCast::unchecked_into)
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn arrows_walk_the_options_round_the_ends() {
        assert_eq!([next(true, None, 3), next(true, Some(1), 3), next(true, Some(2), 3)], [Some(0), Some(2), Some(0)]);
        assert_eq!(
            [next(false, None, 3), next(false, Some(1), 3), next(false, Some(0), 3)],
            [Some(2), Some(0), Some(2)]
        );
        assert_eq!(next(true, None, 0), None);
    }
}
