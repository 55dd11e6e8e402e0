//! Facets, years, countries together, chips, and the sheet that holds the facets on a phone. What is expected is counted
//! from the catalogue's file.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::records::Record;
use browser_tests::target::{Target, button, role};
use serde_json::{Value, json};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        a_role_is_one_of_the_chosen_country,
        years_are_a_range_that_is_never_empty,
        institution_language_and_evidence_narrow_the_list,
        two_countries_are_any_or_all_by_facet_and_by_map,
        every_chip_takes_its_own_filter_away,
        // Which cases are counted has no words.
        a_count_is_the_length_of_the_list_it_leads_to.in_one_language(),
        on_a_phone_the_facets_are_a_sheet_beside_the_list,
        // Fingers are emulated, which only Chromium does, and have no language.
        the_sheet_is_operated_with_a_finger.only_in(&[Browser::Chromium]).in_one_language(),
    ]
}

fn a_role_is_one_of_the_chosen_country(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.click(&parts::facet(words, "facet_country"));
    page.click(&parts::value(&records.country("BR", page.locale), records.cases_of("BR")));
    page.expect_query(&[("country", "BR")]);
    let giving = records.slugs(|case| case.has_role("BR", "provider"));
    page.click(&parts::value(words.get("role_provider"), giving.len()));
    page.expect_query(&[("country", "BR"), ("role", "provider")]);
    page.expect_results(&giving);
    page.see(&parts::chip(words, &format!("{}: {}", words.get("facet_role"), words.get("role_provider"))));
}

fn years_are_a_range_that_is_never_empty(page: &Page) {
    let (words, records) = (page.words, page.records);
    let end = |key: &str| role("combobox").named(words.get(key));
    page.open("");
    page.click(&parts::facet(words, "case_years"));
    page.choose(&end("years_from"), "2011");
    page.expect_query(&[("from", "2011")]);
    page.expect_results(&records.slugs(|case| case.ran_within(2011, 3000)));
    page.choose(&end("years_to"), "2014");
    page.expect_query(&[("from", "2011"), ("to", "2014")]);
    page.expect_results(&records.slugs(|case| case.ran_within(2011, 2014)));
    page.see(&parts::chip(words, &words.fill("years_span", &[("start", "2011"), ("end", "2014")])));
    page.choose(&end("years_from"), "2016");
    page.expect_query(&[("from", "2016"), ("to", "2016")]);
    page.expect_property(&end("years_to"), "value", json!("2016"));
    page.expect_results(&records.slugs(|case| case.ran_within(2016, 2016)));
    page.see(&parts::chip(words, "2016"));
}

fn institution_language_and_evidence_narrow_the_list(page: &Page) {
    let (words, records) = (page.words, page.records);
    let institution = "Brazilian Cooperation Agency (ABC)";
    let of_agency = records.slugs(|case| case.institutions().contains(&institution));
    page.open("");
    page.click(&parts::facet(words, "facet_more"));
    page.click(&parts::value(institution, of_agency.len()));
    page.expect_query(&[("institution", "brazilian-cooperation-agency-abc")]);
    page.expect_results(&of_agency);
    page.see(&parts::chip(words, institution));
    let in_spanish = |case: &Record| !case.paragraphs("summary", casebook::locale::Locale::Es).is_empty();
    let both = |case: &Record| case.institutions().contains(&institution) && in_spanish(case);
    page.click(&parts::value("Español", records.slugs(both).len()));
    page.expect_results(&records.slugs(both));
    page.open("");
    page.click(&parts::facet(words, "facet_more"));
    let credits = records.slugs(|case| case.text("evidence") == "title-only");
    page.click(&parts::value(words.get("evidence_title_only_name"), credits.len()));
    page.expect_query(&[("evidence", "title-only")]);
    page.expect_results(&credits);
}

fn two_countries_are_any_or_all_by_facet_and_by_map(page: &Page) {
    let (words, records) = (page.words, page.records);
    let [bolivia, peru] = ["BO", "PE"].map(|code| records.country(code, page.locale));
    let any = records.slugs(|case| case.has_country("BO") || case.has_country("PE"));
    let all = records.slugs(|case| case.has_country("BO") && case.has_country("PE"));
    page.open("");
    page.miss(&parts::together(words, "together_all"));
    page.click(&parts::facet(words, "facet_country"));
    page.click(&parts::value(&bolivia, records.cases_of("BO")));
    page.expect_query(&[("country", "BO")]);
    page.click(&parts::value(&peru, records.cases_of("PE")));
    page.expect_results(&any);
    page.press(Key::Escape);
    page.see(&role("radio").named(&format!("{} {}", words.get("together_any"), any.len())));
    page.click(&role("radio").named(&format!("{} {}", words.get("together_all"), all.len())));
    page.expect_query(&[("country", "BO"), ("country", "PE"), ("countries", "all")]);
    page.expect_results(&all);
    page.see(&parts::chip(words, words.get("chip_together")));
    page.expect_property(&parts::together(words, "together_all"), "checked", json!(true));
    // With the keyboard, as any pair of radio buttons.
    page.press(Key::Up);
    page.expect_query(&[("country", "BO"), ("country", "PE")]);
    page.expect_results(&any);
    page.open("");
    for code in ["BO", "PE"] {
        let on_map = role("link").starting(&records.country(code, page.locale)).within(parts::map(words));
        page.click_shape(&on_map);
        page.see(&parts::chip(words, &records.country(code, page.locale)));
    }
    page.expect_results(&any);
    page.click(&parts::together(words, "together_all"));
    page.expect_results(&all);
}

fn every_chip_takes_its_own_filter_away(page: &Page) {
    let (words, records) = (page.words, page.records);
    let named = |facet: &str, name: &str| format!("{}: {}", words.get(facet), name);
    let filters: [(&[&str], String); 8] = [
        (&["countries=all"], words.get("chip_together").to_owned()),
        (&["country=BO"], records.country("BO", page.locale)),
        (&["from=2005", "to=2020"], words.fill("years_span", &[("start", "2005"), ("end", "2020")])),
        (&["role=recipient"], named("facet_role", words.get("role_recipient"))),
        (&["kind=story"], words.get("kind_story").to_owned()),
        (&["sector=health"], records.sector("health", page.locale).to_owned()),
        (&["language=es"], named("facet_language", "Español")),
        (&["evidence=excerpt"], named("facet_evidence", words.get("evidence_excerpt_name"))),
    ];
    let kept = |left: &[(&[&str], String)]| -> Vec<String> {
        let pairs = left.iter().flat_map(|(pairs, _)| pairs.iter().map(|pair| (*pair).to_owned()));
        let mut pairs: Vec<String> = pairs.chain(["country=PE".to_owned()]).collect();
        pairs.sort_unstable();
        pairs
    };
    let asked = "return [...new URLSearchParams(location.search)].map((pair) => pair.join('=')).sort()";
    page.open(&format!("?{}", kept(&filters).join("&")));
    for at in 0..filters.len() {
        page.click(&parts::chip(words, &filters[at].1));
        page.wait_equal("the filters left", &json!(kept(&filters[at + 1..])), || page.try_ask(asked, vec![]));
        page.miss(&parts::chip(words, &filters[at].1));
    }
    page.see_times(&role("listitem").within(role("list").named(words.get("chips_label"))), 1);
    page.expect_results(&records.slugs(|case| case.has_country("PE")));
    page.click(&button(words.get("chips_clear")));
    page.expect_place("");
    page.expect_results(&records.slugs(|_| true));
}

fn a_count_is_the_length_of_the_list_it_leads_to(page: &Page) {
    page.open("?sector=health");
    let health = page.records.slugs(|case| case.has_sector("health")).len();
    // Of each facet in which nothing is chosen, the first and the last value that would show something.
    // Values are made when their facet is first opened.
    for facet in ["facet_country", "facet_kind", "facet_modality", "facet_more"] {
        page.click(&parts::facet(page.words, facet));
        page.see(&role("checkbox"));
    }
    let sample = "const boxes = [...document.querySelectorAll('.facet input[type=checkbox]')].map((box) =>
          [box.id.split('-')[1], box.id, Number(page.inner(box.labels[0]).split(' ').at(-1))]);
        const facets = new Set(boxes.map(([facet]) => facet));
        facets.delete('sector');
        return [...facets].flatMap((facet) => {
          const some = boxes.filter(([of, , count]) => of === facet && count > 0);
          return some.length > 1 ? [some[0], some.at(-1)] : some;
        });";
    let sample = page.ask(sample, vec![]);
    let sample: Vec<&Value> = sample.as_array().into_iter().flatten().collect();
    assert!(sample.len() >= 10, "expected values of most facets, found {sample:?}");
    // By script: how a value is chosen is seen elsewhere.
    let press = |id: &Value| page.ask("document.getElementById(arguments[0]).click()", vec![id.clone()]);
    for value in sample {
        press(&value[1]);
        page.wait_equal(&format!("cases with {value}"), &value[2], || Ok(json!(page.results().len())));
        press(&value[1]);
        page.wait_equal("cases without it", &json!(health), || Ok(json!(page.results().len())));
    }
}

fn on_a_phone_the_facets_are_a_sheet_beside_the_list(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.resize(360, 740);
    page.open("");
    let place = page.ask(
        "page.find(arguments[0])[0].scrollIntoView({ behavior: 'instant' });
        return Math.round(scrollY)",
        vec![open_sheet(page).to_json()],
    );
    page.miss(&parts::facet(words, "facet_kind"));
    page.click(&open_sheet(page));
    page.see(&sheet(page));
    expect_focus_in_sheet(page);
    page.click(&parts::facet(words, "facet_kind"));
    let stories = records.slugs(|case| case.text("kind") == "story");
    page.click(&parts::value(words.get("kind_story"), stories.len()));
    page.expect_results(&stories);
    page.see(&sheet(page));
    // Browsers round in their own ways.
    page.wait("the list at its place", || {
        let moved = page.try_ask("return Math.abs(scrollY - arguments[0])", vec![place.clone()])?;
        if moved.as_f64().is_some_and(|moved| moved <= 2.0) { Ok(()) } else { Err(format!("it {moved} px off")) }
    });
    page.click(&button(&words.count("sheet_close", stories.len(), &[])));
    page.miss(&sheet(page));
    page.expect_focus(&open_sheet(page));
    page.see(&button(&format!("{} (1)", words.get("sheet_open"))));
    page.press(Key::Enter);
    page.see(&sheet(page));
    expect_focus_in_sheet(page);
    page.press_until(Key::Tab, &parts::facet(words, "facet_kind"), 8);
    page.press(Key::Escape);
    page.miss(&sheet(page));
    page.expect_focus(&open_sheet(page));
    page.expect_query(&[("kind", "story")]);
}

fn the_sheet_is_operated_with_a_finger(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.touch();
    page.resize(360, 740);
    page.open("");
    page.tap(&open_sheet(page));
    page.see(&sheet(page));
    page.tap(&parts::facet(words, "facet_modality"));
    let bilateral = records.slugs(|case| case.text("modality") == "bilateral");
    page.tap(&parts::value(words.get("modality_bilateral"), bilateral.len()));
    page.expect_results(&bilateral);
    page.tap(&button(&words.count("sheet_close", bilateral.len(), &[])));
    page.miss(&sheet(page));
    page.tap(&parts::chip(words, words.get("modality_bilateral")));
    page.expect_results(&records.slugs(|_| true));
}

fn sheet(page: &Page) -> Target {
    role("dialog").named(page.words.get("facets_label"))
}

fn open_sheet(page: &Page) -> Target {
    role("button").starting(page.words.get("sheet_open"))
}

fn expect_focus_in_sheet(page: &Page) {
    let inside = "return page.find(arguments[0]).some((sheet) => sheet.contains(document.activeElement))";
    page.wait("the focus in the sheet", || match page.try_ask(inside, vec![sheet(page).to_json()])? {
        found if found == true => Ok(()),
        _ => Err(page.focus()),
    });
}
