import { type PartRef, saidOf } from "../../../shared/agenda/shape.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { asksOf } from "../../ui/asks-of.ts";

/** A part that can still be changed. */
export interface ComingPart {
  readonly part: PartRef;
  /** An ask's own words. */
  readonly text?: string;
  /** The minutes it has now; none where it is left out. */
  readonly minutes: number;
  /** What members have said of it. */
  readonly said: number | undefined;
}

/** What is still to come of the session, in its order, with what is left out of it. */
export function comingParts({ agenda, running }: CirclePage): readonly ComingPart[] {
  const shape = agenda.shape ?? [];
  const kind = running?.segments[running.segment]?.kind;
  const now = running
    ? running.segments.slice(running.segment + 1).map(asPlanned)
    : planned(agenda);
  const asked =
    kind === "round" || kind === "promises"
      ? []
      : asksOf(agenda)
          .filter(({ ask }) => now.some(({ part }) => part === ask) || saidOf(shape, ask) === 0)
          .map(({ ask, text }) => ({ part: ask, text }));
  const frames = framesAfter(kind);
  return [
    ...frames.filter(({ part }) => part === "check-in"),
    ...asked,
    ...frames.filter(({ part }) => part !== "check-in"),
  ].map((each) => ({
    ...each,
    minutes: now.find(({ part }) => part === each.part)?.minutes ?? 0,
    said: saidOf(shape, each.part),
  }));
}

function planned({ segments }: CirclePage["agenda"]) {
  return segments.map((each) => ({
    part: each.kind === "ask" ? each.ask.ask : each.kind,
    minutes: each.minutes,
  }));
}

function asPlanned(each: NonNullable<CirclePage["running"]>["segments"][number]) {
  return { part: each.kind === "ask" ? each.ask : each.kind, minutes: sumOf(each.steps) };
}

/** What goes around after a part of this kind, or in all of the session. */
function framesAfter(kind: string | undefined): readonly { readonly part: PartRef }[] {
  const all = [{ part: "check-in" }, { part: "round" }, { part: "promises" }] as const;
  if (kind === undefined) return all;
  if (kind === "promises") return [];
  return kind === "round" ? all.slice(2) : all.slice(1);
}

/** Minutes that are offered for a part, with what has been said among them. */
export function choicesFor({ text, said }: Pick<ComingPart, "text" | "said">): readonly number[] {
  const offered = [2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40].filter(
    (minutes) => text === undefined || minutes >= 5,
  );
  const also = said === undefined || said === 0 || offered.includes(said) ? [] : [said];
  return [...offered, ...also].toSorted((a, b) => a - b);
}
