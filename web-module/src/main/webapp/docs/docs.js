/* Reads the document of this installation; calls go to this installation only. */
const api = document.getElementById("api");

/** What the widget leaves without a name or reach is given one. */
function repair() {
  for (const scrolling of api.querySelectorAll("pre:not([tabindex])")) {
    scrolling.tabIndex = 0;
  }
  for (const select of api.querySelectorAll("select:not([aria-label])")) {
    select.setAttribute("aria-label", select.closest("tr")?.dataset.paramName ?? "Choose");
  }
  for (const link of api.querySelectorAll("button:not([aria-label])")) {
    if (!link.textContent.trim()) {
      link.setAttribute("aria-label", "Expand or close");
    }
  }
}

new MutationObserver(repair).observe(api, { childList: true, subtree: true });

window.SwaggerUIBundle({
  domNode: api,
  url: new URL("../openapi?format=json", document.baseURI).href,
  // With it, every heading that opens an operation would hold a link: a control inside a control.
  deepLinking: false,
  docExpansion: "list",
  filter: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  requestSnippetsEnabled: false,
  // The console's session counts for its own API only, and that asks for this header.
  requestInterceptor: (request) => {
    if (new URL(request.url, document.baseURI).pathname.includes("/internal/v1/")) {
      request.headers["X-Requested-With"] = "XMLHttpRequest";
    }
    return request;
  },
});
