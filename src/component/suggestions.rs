//! What typed words may mean, in groups: the options of the search box's list.

use leptos::prelude::*;

use super::views;

/// Options of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedGroup {
    /// What they are.
    pub heading: &'static str,
    /// The options, in the order shown.
    pub options: Vec<SuggestedOption>,
}

/// One option: a link that the box's keys walk to, and that is never in the tab order.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedOption {
    /// Its place among the options of all groups, from 0.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub lang: Option<&'static str>,
    /// How many cases it would show, in words.
    pub count: Option<String>,
    /// Where it leads.
    pub href: String,
}

/// The id of the option at a place.
pub fn option_id(at: usize) -> String {
    format!("suggestion-{}", at + 1)
}

/// The inside of the list.
#[component]
pub fn Suggestions(
    /// The options.
    groups: Vec<SuggestedGroup>,
    /// The option that Enter takes.
    active: Signal<Option<usize>>,
    /// Told that an option was chosen; its link is followed as any other.
    on_choose: Callback<()>,
) -> impl IntoView {
    let option = move |SuggestedOption { at, name, lang, count, href }| {
        let count = count.map(|count| view! { " " <span class="suggestion-count">{count}</span> }.into_any());
        let is_active = move || if active.get() == Some(at) { "true" } else { "false" };
        view! {
            <a class="suggestion" id=option_id(at) role="option" aria-selected=is_active tabindex="-1" href=href
                on:click=move |_| on_choose.run(())>
                <span class="suggestion-name" lang=lang>{name}</span>
                {count}
            </a>
        }
    };
    let group = |SuggestedGroup { heading, options }| {
        view! {
            <div class="suggested" role="group" aria-label=heading>
                <span class="suggested-heading" aria-hidden="true">{heading}</span>
                {views(options.into_iter().map(option))}
            </div>
        }
    };
    views(groups.into_iter().map(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_links_out_of_the_tab_order_and_the_active_one_is_selected() {
        let option = |at: usize, name: &str| SuggestedOption {
            at,
            name: name.to_owned(),
            lang: (at == 1).then_some("es"),
            count: (at == 0).then(|| "2 cases".to_owned()),
            href: format!("en/{at}"),
        };
        let groups = vec![
            SuggestedGroup { heading: "Countries", options: vec![option(0, "Peru")] },
            SuggestedGroup { heading: "Cases", options: vec![option(1, "Agua <b>")] },
        ];
        let html = Owner::new().with(|| {
            let (active, on_choose) = (Signal::stored(Some(1)), Callback::new(|()| {}));
            view! { <Suggestions groups active on_choose /> }.to_html().replace("<!>", "")
        });
        assert_eq!(html.matches("role=\"option\"").count(), 2, "{html}");
        assert_eq!(html.matches("tabindex=\"-1\"").count(), 2, "{html}");
        assert_eq!(["true", "false"].map(|is| html.matches(&format!("aria-selected=\"{is}\"")).count()), [1, 1]);
        assert!(html.contains("id=\"suggestion-1\"") && html.contains("href=\"en/0\""), "{html}");
        assert!(html.contains("<span lang=\"es\" class=\"suggestion-name\">Agua &lt;b&gt;</span>"), "{html}");
        assert_eq!(html.matches("<span class=\"suggestion-count\">2 cases</span>").count(), 1, "{html}");
    }
}
