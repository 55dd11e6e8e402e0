// What a person or a screen reader finds on a page: roles, accessible names, what is shown. Sent along with every
// question that the tests ask; it must not change the page.
const page = (() => {
  // Non-breaking hyphens and spaces, soft hyphens and direction marks are typography, not content.
  const tidy = (text) =>
    (text || "")
      .replace(/[\u00a0\u202f\u2009]/g, " ")
      .replace(/\u2011/g, "-")
      .replace(/[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim();

  const shown = (element) =>
    element.isConnected &&
    !element.closest('[aria-hidden="true"], [inert]') &&
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

  const INPUTS = { checkbox: "checkbox", radio: "radio", search: "searchbox", range: "slider", submit: "button",
    button: "button", reset: "button" };
  const TAGS = { button: "button", summary: "disclosure", select: "combobox", textarea: "textbox", nav: "navigation",
    main: "main", search: "search", ul: "list", ol: "list", menu: "list", li: "listitem", article: "article",
    aside: "complementary", img: "img", figure: "figure", figcaption: "caption", table: "table", caption: "caption",
    tr: "row", td: "cell", th: "columnheader", details: "group", fieldset: "group", output: "status",
    dialog: "dialog", p: "paragraph", dl: "definitions", dt: "term", dd: "definition", option: "option",
    label: "label", title: "title", blockquote: "blockquote", time: "time" };

  const role = (element) => {
    const explicit = (element.getAttribute("role") || "").split(" ")[0];
    if (explicit && explicit !== "presentation" && explicit !== "none") return explicit;
    const tag = element.localName;
    if (tag === "a") return element.hasAttribute("href") || element.hasAttributeNS("http://www.w3.org/1999/xlink", "href") ? "link" : null;
    if (tag === "input") return INPUTS[element.type] || "textbox";
    if (/^h[1-6]$/.test(tag)) return "heading";
    if (tag === "th" && element.getAttribute("scope") === "row") return "rowheader";
    if (tag === "header" || tag === "footer") {
      if (element.closest("article, aside, main, nav, section")) return null;
      return tag === "header" ? "banner" : "contentinfo";
    }
    if (tag === "section" || tag === "form") {
      const named = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
      return named ? (tag === "form" ? "form" : "region") : tag === "section" ? "section" : null;
    }
    return TAGS[tag] || null;
  };

  const FROM_CONTENT = new Set(["link", "button", "disclosure", "heading", "cell", "columnheader", "rowheader", "row",
    "option", "term", "definition", "listitem", "paragraph", "caption", "label", "status", "alert", "text", "title",
    "time", "tab", "menuitem"]);

  const content = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.localName === "br") return " ";
      if (["script", "style", "select", "input", "textarea"].includes(node.localName)) return "";
    if (node.getAttribute("aria-hidden") === "true") return "";
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return "";
    let text = node.getAttribute("aria-label") || node.getAttribute("alt");
    if (text === null || text === "") text = [...node.childNodes].map(content).join("");
    return style.display.startsWith("inline") || style.display === "contents" ? text : ` ${text} `;
  };
  const inner = (element) => tidy([...element.childNodes].map(content).join(""));

  const name = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) {
      const parts = by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
      const text = tidy(parts.map((part) => part.getAttribute("aria-label") || part.textContent).join(" "));
      if (text) return text;
    }
    const label = tidy(element.getAttribute("aria-label"));
    if (label) return label;
    const kind = role(element);
    if (element.labels && element.labels.length) return tidy([...element.labels].map((part) => inner(part)).join(" "));
    if (element.localName === "img") return tidy(element.alt);
    if (element.localName === "input" && kind === "button") return tidy(element.value);
    if (kind === "section") {
      const heading = element.querySelector("h2, h3");
      return heading ? inner(heading) : "";
    }
    const caption = element.querySelector(":scope > figcaption, :scope > caption, :scope > legend, :scope > title");
    if (caption) return inner(caption);
    if (!kind || FROM_CONTENT.has(kind)) {
      const text = inner(element);
      if (text) return text;
    }
    return tidy(element.getAttribute("title") || element.getAttribute("placeholder"));
  };

  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  const matches = (element, target) => {
    if (target.role === "text" ? !ownText(element) : role(element) !== target.role) return false;
    if (target.how === "any") return true;
    const found = target.role === "text" ? inner(element) : name(element);
    const wanted = tidy(target.name);
    if (target.how === "exactly") return found === wanted;
    return target.how === "starting" ? found.startsWith(wanted) : found.includes(wanted);
  };

  // Every shown element that a target names, in document order.
  const find = (target) => {
    const root = target.within ? find(target.within)[0] : document;
    if (!root) return [];
    return [...root.querySelectorAll("*")].filter((element) => matches(element, target) && shown(element));
  };

  const describe = (element) => {
    if (!element || element === document.body) return "the page";
    const kind = role(element) || element.localName;
    return `${kind} \`${name(element).slice(0, 90)}\``;
  };

  const LANDMARKS = new Set(["link", "button", "disclosure", "heading", "navigation", "main", "search", "searchbox",
    "list", "checkbox", "combobox", "status", "alert", "figure", "group", "term", "banner", "contentinfo", "article"]);
  // What is on the page, for messages: roles and names, the same ones together.
  const outline = () => {
    const lines = [];
    for (const element of document.querySelectorAll("body *")) {
      if (LANDMARKS.has(role(element)) && shown(element)) lines.push(describe(element));
    }
    return lines.length > 70 ? [...lines.slice(0, 70), `and ${lines.length - 70} more`] : lines;
  };

  return { tidy, shown, role, name, inner, find, describe, outline };
})();
