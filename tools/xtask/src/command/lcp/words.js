// The visible words of the page as plain HTML: elements that mean something, links, languages; nothing else.
(() => {
  const kept = new Set(
    "header nav main footer section article aside h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr th td a figure figcaption em strong blockquote"
      .toUpperCase()
      .split(" "),
  );
  const left = new Set(["svg", "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"]);
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && (width > 1 || height > 1);
  };
  const page = document.implementation.createHTMLDocument("");
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        to.append(node.data.replace(/\s+/g, " "));
      } else if (node.nodeType === Node.ELEMENT_NODE && !left.has(node.tagName) && isSeen(node)) {
        const own = kept.has(node.tagName) ? to.appendChild(page.createElement(node.tagName)) : to;
        for (const name of own === to ? [] : ["href", "lang"]) {
          if (node.hasAttribute(name)) own.setAttribute(name, node.getAttribute(name));
        }
        copy(node, own);
      }
    }
  };
  copy(document.body, page.body);
  return page.body.innerHTML;
})()
