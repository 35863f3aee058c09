import about from "./es/about.json" with { type: "json" };
import ahead from "./es/ahead.json" with { type: "json" };
import asking from "./es/asking.json" with { type: "json" };
import commitment from "./es/commitment.json" with { type: "json" };
import health from "./es/health.json" with { type: "json" };
import journal from "./es/journal.json" with { type: "json" };
import keeping from "./es/keeping.json" with { type: "json" };
import kind from "./es/kind.json" with { type: "json" };
import kits from "./es/kits.json" with { type: "json" };
import moves from "./es/moves.json" with { type: "json" };
import outlook from "./es/outlook.json" with { type: "json" };
import place from "./es/place.json" with { type: "json" };
import poll from "./es/poll.json" with { type: "json" };
import reach from "./es/reach.json" with { type: "json" };
import rhythm from "./es/rhythm.json" with { type: "json" };
import running from "./es/running.json" with { type: "json" };
import season from "./es/season.json" with { type: "json" };
import sharing from "./es/sharing.json" with { type: "json" };
import times from "./es/times.json" with { type: "json" };
import written from "./es/written.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const spanishApart = {
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
