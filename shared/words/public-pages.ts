import german from "./de/page.json" with { type: "json" };
import english from "./en/page.json" with { type: "json" };

/** What the pages outside Teams say. Apart from the other catalogues, so that the tab need not carry it. */
export const publicPages = { en: { page: english }, de: { page: german } };
