import type { Ask } from "../../shared/agenda/ask.ts";
import { instant } from "../../shared/time/instant.ts";
import { askCalled, personCalled } from "./ids.ts";

/** Ada's ask, just listening, first in line. */
export const anAsk = (over: Partial<Ask> = {}): Ask => ({
  id: askCalled("first"),
  by: personCalled("ada"),
  text: "How do I say no without slamming the door?",
  mode: "listening",
  order: 1,
  edition: 1,
  editedBy: personCalled("ada"),
  addedAt: instant("2026-11-20T09:00:00Z"),
  ...over,
});
