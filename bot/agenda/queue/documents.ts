import type { InLine } from "../../../shared/agenda/asks-in-line.ts";
import type { Inside } from "../../circle/documents.ts";
import { ownProtocols } from "../protocol/documents.ts";

/** What the queue of asks goes by, as last read. */
export function lineOf(inside: Inside): InLine {
  return {
    circle: inside.circle.value,
    sessions: inside.sessions.map(({ value }) => value),
    own: ownProtocols(inside),
  };
}
