//! A text that changes while its element stays. It must not take markup: what it is given is shown as text.

use leptos::prelude::*;

/// A `span` whose whole content is replaced when the text changes. A text node would not do: a browser's own
/// translation replaces text nodes by elements of its own, and an update of the old node would then not be seen.
pub fn live_text(text: impl Fn() -> String + Send + 'static) -> impl IntoView {
    view! { <span inner_html=move || escaped(&text())></span> }
}

/// HTML's own escapes for text (HTML Standard, section 13.3).
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_is_shown_as_text() {
        assert_eq!(escaped("<b>&amp;</b>"), "&lt;b&gt;&amp;amp;&lt;/b&gt;");
    }
}
