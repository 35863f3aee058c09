import about from "./ja/about.json" with { type: "json" };
import ahead from "./ja/ahead.json" with { type: "json" };
import asking from "./ja/asking.json" with { type: "json" };
import commitment from "./ja/commitment.json" with { type: "json" };
import health from "./ja/health.json" with { type: "json" };
import journal from "./ja/journal.json" with { type: "json" };
import keeping from "./ja/keeping.json" with { type: "json" };
import kind from "./ja/kind.json" with { type: "json" };
import kits from "./ja/kits.json" with { type: "json" };
import moves from "./ja/moves.json" with { type: "json" };
import outlook from "./ja/outlook.json" with { type: "json" };
import place from "./ja/place.json" with { type: "json" };
import poll from "./ja/poll.json" with { type: "json" };
import reach from "./ja/reach.json" with { type: "json" };
import rhythm from "./ja/rhythm.json" with { type: "json" };
import running from "./ja/running.json" with { type: "json" };
import season from "./ja/season.json" with { type: "json" };
import sharing from "./ja/sharing.json" with { type: "json" };
import times from "./ja/times.json" with { type: "json" };
import written from "./ja/written.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const japaneseApart = {
  about,
  ahead,
  asking,
  commitment,
  health,
  journal,
  keeping,
  kind,
  kits,
  moves,
  outlook,
  reach,
  rhythm,
  place,
  poll,
  running,
  season,
  sharing,
  times,
  written,
};
