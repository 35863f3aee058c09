import about from "./de/about.json" with { type: "json" };
import ahead from "./de/ahead.json" with { type: "json" };
import asking from "./de/asking.json" with { type: "json" };
import commitment from "./de/commitment.json" with { type: "json" };
import health from "./de/health.json" with { type: "json" };
import journal from "./de/journal.json" with { type: "json" };
import keeping from "./de/keeping.json" with { type: "json" };
import kind from "./de/kind.json" with { type: "json" };
import kits from "./de/kits.json" with { type: "json" };
import moves from "./de/moves.json" with { type: "json" };
import outlook from "./de/outlook.json" with { type: "json" };
import place from "./de/place.json" with { type: "json" };
import poll from "./de/poll.json" with { type: "json" };
import reach from "./de/reach.json" with { type: "json" };
import rhythm from "./de/rhythm.json" with { type: "json" };
import running from "./de/running.json" with { type: "json" };
import season from "./de/season.json" with { type: "json" };
import sharing from "./de/sharing.json" with { type: "json" };
import times from "./de/times.json" with { type: "json" };
import written from "./de/written.json" with { type: "json" };

/** What is said on pages that are fetched when they are needed. */
export const germanApart = {
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
