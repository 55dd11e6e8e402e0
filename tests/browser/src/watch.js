// Collects what goes wrong in a page, for the end of the journey. Installed before anything else where the browser
// allows that, otherwise as soon as the HTML is read.
if (!window.casebookWatch) {
  const seen = [];
  window.casebookWatch = seen;
  window.addEventListener("error", (event) => {
    const source = event.target && event.target !== window && (event.target.src || event.target.href);
    seen.push(source ? `could not load ${source}` : `error: ${event.message} (${event.filename}:${event.lineno})`);
  }, true);
  window.addEventListener("unhandledrejection", (event) => seen.push(`unhandled rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    seen.push(`policy: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`));
}
