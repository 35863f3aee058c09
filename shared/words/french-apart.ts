import about from "./fr/about.json" with { type: "json" };
import ahead from "./fr/ahead.json" with { type: "json" };
import asking from "./fr/asking.json" with { type: "json" };
import commitment from "./fr/commitment.json" with { type: "json" };
import health from "./fr/health.json" with { type: "json" };
import journal from "./fr/journal.json" with { type: "json" };
import keeping from "./fr/keeping.json" with { type: "json" };
import kind from "./fr/kind.json" with { type: "json" };
import kits from "./fr/kits.json" with { type: "json" };
import moves from "./fr/moves.json" with { type: "json" };
import outlook from "./fr/outlook.json" with { type: "json" };
import place from "./fr/place.json" with { type: "json" };
import poll from "./fr/poll.json" with { type: "json" };
import reach from "./fr/reach.json" with { type: "json" };
import rhythm from "./fr/rhythm.json" with { type: "json" };
import running from "./fr/running.json" with { type: "json" };
import season from "./fr/season.json" with { type: "json" };
import sharing from "./fr/sharing.json" with { type: "json" };
import times from "./fr/times.json" with { type: "json" };
import written from "./fr/written.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const frenchApart = {
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
