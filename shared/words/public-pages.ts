import germanFacilitating from "./de/facilitating.json" with { type: "json" };
import german from "./de/page.json" with { type: "json" };
import englishFacilitating from "./en/facilitating.json" with { type: "json" };
import english from "./en/page.json" with { type: "json" };

/** What the bot alone says: the pages outside Teams, and the cards for whoever facilitates. The tab need not carry it. */
export const publicPages = {
  en: { page: english, facilitating: englishFacilitating },
  de: { page: german, facilitating: germanFacilitating },
};
