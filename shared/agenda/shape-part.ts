import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Sitting } from "../schedule/appoint-facilitator.ts";
import { isOpen } from "../schedule/is-open.ts";
import type { Session } from "../schedule/session.ts";
import { isShapeable } from "./agenda-in-mode.ts";
import type { Ask } from "./ask.ts";
import { openAsks } from "./segments.ts";
import type { PartRef } from "./shape.ts";

/**
 * Gives a part of a session so many minutes, leaves it out with none, or has it as usual with null, by any member, until the
 * session is over. Done twice it is done once; the next session is as usual.
 */
export function shapePart(
  { circle, session }: Sitting,
  asks: readonly Ask[],
  by: PersonId,
  { part, minutes }: { readonly part: PartRef; readonly minutes: number | null },
): Result<Session, "not-found"> {
  const there = parts.some((each) => each === part) || openAsks(asks).some(({ id }) => id === part);
  const may = joinedMember(circle, by) && isOpen(session.state) && isShapeable(circle, session);
  if (!(may && there)) return refuse("not-found");
  const { shape = [], ...usual } = session;
  if (minutes === (shape.find((each) => each.part === part)?.minutes ?? null)) return ok(session);
  const others = shape.filter(
    (each) => each.part !== part && (isFrame(each.part) || asks.some(({ id }) => id === each.part)),
  );
  const next = minutes === null ? others : [...others, { part, minutes }];
  return ok(next.length === 0 ? usual : { ...usual, shape: next });
}

const parts: readonly PartRef[] = ["check-in", "round", "promises"];

function isFrame(part: PartRef): boolean {
  return parts.includes(part);
}
