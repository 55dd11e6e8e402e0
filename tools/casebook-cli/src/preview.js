// Keeps an open page in step with the catalogue while it is edited. Part of `casebook serve`, never of a finished site.
const own = document.getElementById("preview").dataset.version;

const notice = document.createElement("pre");
notice.setAttribute("role", "status");
// Through the object, not as an attribute: the site's policy allows no inline style.
Object.assign(notice.style, {
  position: "fixed", inset: "auto 0 0 0", zIndex: "99", margin: "0", padding: "1rem", maxHeight: "50vh",
  overflow: "auto", whiteSpace: "pre-wrap", background: "#7a1f12", color: "#fff", font: "0.875rem/1.5 monospace",
});

const show = (findings) => {
  notice.textContent = findings.join("\n");
  if (findings.length > 0) document.body.append(notice);
  else notice.remove();
};

const events = new EventSource(new URL("casebook-preview/events", document.baseURI));
events.onmessage = ({ data }) => {
  const { version, findings } = JSON.parse(data);
  show(findings);
  // Once for each version: a page from some cache would otherwise load itself without end.
  if (version === own || sessionStorage.getItem("preview") === version) return;
  sessionStorage.setItem("preview", version);
  location.reload();
};
