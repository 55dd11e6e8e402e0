//! Whether any or all of the chosen countries have to take part.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

use super::{
    facet::{BoxKind, FacetBox},
    views,
};

/// The choice as things are now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TogetherChoice {
    /// Whether there is something to choose: there are several countries.
    pub is_offered: bool,
    /// Whether it is all of them.
    pub all: bool,
    /// Cases with any, and cases with all.
    pub counts: [usize; 2],
}

/// Two radio buttons with counts. They stand in a form of their own, or the pair would be one with its like.
#[component]
pub fn Together(
    /// The id of the element.
    id: &'static str,
    /// The language of the page.
    locale: Locale,
    /// The choice.
    choice: Signal<TogetherChoice>,
    /// Told whether it is to be all of them.
    on_choose: Callback<bool>,
) -> impl IntoView {
    let words = Words::of(locale);
    let value = |(at, value, name): (usize, &str, &str)| {
        let all = at == 1;
        view! {
            <FacetBox id=format!("{id}-{value}") kind=BoxKind::Radio("countries") value=value.to_owned() name=name.to_owned()
                count=Signal::derive(move || choice.get().counts[at]) is_chosen=Signal::derive(move || choice.get().all == all)
                on_change=Callback::new(move |()| on_choose.run(all)) />
        }
    };
    view! {
        <fieldset class="together" id=id hidden=move || !choice.get().is_offered>
            <legend>{words.together_label}</legend>
            {views([(0, "any", words.together_any), (1, "all", words.together_all)].map(value))}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(choice: TogetherChoice) -> String {
        let html = Owner::new().with(|| {
            let (choice, on_choose) = (Signal::stored(choice), Callback::new(|_| {}));
            view! { <Together id="facet-together" locale=Locale::En choice on_choose /> }.to_html()
        });
        html.replace("<!>", "")
    }

    #[test]
    fn one_of_two_is_ticked_and_each_says_how_many_cases_it_would_show() {
        let html = written(TogetherChoice { is_offered: true, all: true, counts: [7, 2] });
        let checked = html.split("<input ").filter(|input| input.contains(" checked"));
        assert_eq!(checked.filter(|input| input.contains("id=\"facet-together-all\"")).count(), 1, "{html}");
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
        let counts = [
            "any of these countries</span> <span class=\"facet-count\">7<",
            "all of these countries</span> <span class=\"facet-count\">2<",
        ];
        assert!(counts.iter().all(|count| html.contains(count)), "{html}");
    }

    #[test]
    fn with_fewer_than_two_countries_there_is_nothing_to_choose() {
        let is_hidden = |is_offered| {
            let html = written(TogetherChoice { is_offered, ..TogetherChoice::default() });
            html.starts_with("<fieldset ") && html.split('>').next().unwrap().contains(" hidden")
        };
        assert_eq!([true, false].map(is_hidden), [false, true]);
    }
}
