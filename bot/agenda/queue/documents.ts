import type { Ask } from "../../../shared/agenda/ask.ts";
import type { InLine } from "../../../shared/agenda/asks-in-line.ts";
import { type Likely, likely } from "../../../shared/agenda/likely.ts";
import type { AskView } from "../../../shared/contract/circle-page.ts";
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

/** Every ask that waits, with its place in the queue and when it is likely. */
export function askViews(inside: Inside): AskView[] {
  const asks = inside.asks.map(({ value }) => value);
  return likely(asks, lineOf(inside)).map(askView);
}

function askView({ ask, place, why, after, at }: Likely): AskView {
  return {
    ...words(ask),
    place,
    why,
    ...(after === undefined ? {} : { after }),
    ...(at === undefined ? {} : { at }),
  };
}

function words({ id, by, text, mode, neededBy, link, protocol, edition }: Ask): AskView {
  return {
    ask: id,
    by,
    text,
    mode,
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(link === undefined ? {} : { link }),
    ...(protocol === undefined ? {} : { protocol }),
    edition,
  };
}
