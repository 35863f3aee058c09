import commitment from "./ja/commitment.json" with { type: "json" };
import journal from "./ja/journal.json" with { type: "json" };
import running from "./ja/running.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const japaneseApart = { commitment, journal, running };
