import arabicFacilitating from "./ar/facilitating.json" with { type: "json" };
import arabic from "./ar/page.json" with { type: "json" };
import germanFacilitating from "./de/facilitating.json" with { type: "json" };
import german from "./de/page.json" with { type: "json" };
import englishFacilitating from "./en/facilitating.json" with { type: "json" };
import english from "./en/page.json" with { type: "json" };
import spanishFacilitating from "./es/facilitating.json" with { type: "json" };
import spanish from "./es/page.json" with { type: "json" };
import frenchFacilitating from "./fr/facilitating.json" with { type: "json" };
import french from "./fr/page.json" with { type: "json" };
import japaneseFacilitating from "./ja/facilitating.json" with { type: "json" };
import japanese from "./ja/page.json" with { type: "json" };

/** What the bot alone says: the pages outside Teams, and the cards for whoever facilitates. The tab need not carry it. */
export const publicPages = {
  en: { page: english, facilitating: englishFacilitating },
  de: { page: german, facilitating: germanFacilitating },
  fr: { page: french, facilitating: frenchFacilitating },
  es: { page: spanish, facilitating: spanishFacilitating },
  ja: { page: japanese, facilitating: japaneseFacilitating },
  ar: { page: arabic, facilitating: arabicFacilitating },
};
