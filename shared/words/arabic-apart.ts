import about from "./ar/about.json" with { type: "json" };
import ahead from "./ar/ahead.json" with { type: "json" };
import asking from "./ar/asking.json" with { type: "json" };
import commitment from "./ar/commitment.json" with { type: "json" };
import health from "./ar/health.json" with { type: "json" };
import journal from "./ar/journal.json" with { type: "json" };
import keeping from "./ar/keeping.json" with { type: "json" };
import kind from "./ar/kind.json" with { type: "json" };
import kits from "./ar/kits.json" with { type: "json" };
import moves from "./ar/moves.json" with { type: "json" };
import outlook from "./ar/outlook.json" with { type: "json" };
import place from "./ar/place.json" with { type: "json" };
import poll from "./ar/poll.json" with { type: "json" };
import reach from "./ar/reach.json" with { type: "json" };
import rhythm from "./ar/rhythm.json" with { type: "json" };
import running from "./ar/running.json" with { type: "json" };
import season from "./ar/season.json" with { type: "json" };
import sharing from "./ar/sharing.json" with { type: "json" };
import times from "./ar/times.json" with { type: "json" };
import written from "./ar/written.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const arabicApart = {
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
