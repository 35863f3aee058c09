import type { Ask } from "../../../shared/agenda/ask.ts";
import { stepsOf } from "../../../shared/agenda/current-step.ts";
import { mayWriteAt, seesOthers, textAt } from "../../../shared/agenda/write-part.ts";
import type { Written, WrittenAnswers, WrittenPlace } from "../../../shared/agenda/written.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { WrittenPart, WrittenView } from "../../../shared/contract/written.ts";
import type { AskId, PersonId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import {
  asksIn,
  glanceOf,
  type InsideWritten,
  readWritten,
  type WrittenPayload,
} from "./documents.ts";

/** A round as one member sees it; undefined for whoever is none, and where there is none. */
export async function writtenView(
  context: Pick<Context, "documents" | "clock">,
  address: WrittenPayload,
  { person }: Pick<Caller, "person">,
): Promise<WrittenView | undefined> {
  const inside = await readWritten(address.round)(context, address);
  if (!inside?.round || !joinedMember(inside.circle.value, person)) return undefined;
  const { value: round } = inside.round;
  const asks = await asksIn(context, address, inside, round);
  const at = context.clock.now();
  return {
    ...glanceOf(inside, round),
    segments: [...round.segments],
    asks: round.segments.flatMap((segment, index) => asked(round, asks, segment, index)),
    parts: placesIn(round).map((place) => partAt(inside, round, person, place, at)),
    openedBy: round.openedBy,
    extended: round.extended,
  };
}

function asked(
  { segments, modes }: Written,
  asks: ReadonlyMap<AskId, Ask>,
  segment: Written["segments"][number],
  index: number,
) {
  const ask = segment.kind === "ask" ? asks.get(segment.ask) : undefined;
  if (!ask) return [];
  const before = segments.slice(0, index).filter(({ kind }) => kind === "ask").length;
  const { text, link } = ask;
  const mode = modes[before] ?? ask.mode;
  return [{ segment: index, text, mode, ...(link === undefined ? {} : { link }) }];
}

/** The round's steps, in order. */
function placesIn({ segments }: Written): readonly WrittenPlace[] {
  return segments.flatMap((segment, at) =>
    stepsOf(segment).map((_, step) => ({ segment: at, step })),
  );
}

function partAt(
  inside: InsideWritten,
  round: Written,
  person: PersonId,
  place: WrittenPlace,
  at: Instant,
): WrittenPart {
  const mine = answersOf(inside, person);
  const may = mayWriteAt(round, mine, person, place);
  const text = textAt(mine, place);
  const others = inside.answers.flatMap(({ value }) => {
    const theirs = value.by === person ? undefined : textAt(value, place);
    return theirs === undefined ? [] : [{ by: value.by, text: theirs }];
  });
  return {
    ...place,
    ...(seesOthers(round, mine, person, place, at) ? { texts: others } : {}),
    ...(text === undefined ? {} : { mine: text }),
    ...(may.ok ? { write: "now" as const } : {}),
    ...(!may.ok && may.refusal === "earlier-first" ? { write: "later" as const } : {}),
  };
}

export function answersOf(
  { answers }: Pick<InsideWritten, "answers">,
  person: PersonId,
): WrittenAnswers | undefined {
  return answers.find(({ value }) => value.by === person)?.value;
}
