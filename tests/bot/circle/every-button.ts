import type { z } from "zod";
import { writtenDocument, writtenKind } from "../../../bot/agenda/documents.ts";
import { quickDocument, quickKind } from "../../../bot/agenda/quick/documents.ts";
import { charterMade } from "../../../bot/circle/charter/documents.ts";
import type { Write } from "../../../bot/ports/documents.ts";
import { gotDocument, gotKind } from "../../../bot/reflection/kind/documents.ts";
import { pollDocument, pollKind } from "../../../bot/schedule/poll/documents.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { agendaAction } from "../../../shared/contract/agenda.ts";
import { charterAction } from "../../../shared/contract/charter.ts";
import { circleAction } from "../../../shared/contract/circle.ts";
import { commitmentAction } from "../../../shared/contract/commitment.ts";
import { endingAction } from "../../../shared/contract/ending.ts";
import { healthAction } from "../../../shared/contract/health.ts";
import { moveAction } from "../../../shared/contract/move.ts";
import { quickAction } from "../../../shared/contract/quick-ask.ts";
import { reflectionAction } from "../../../shared/contract/reflection.ts";
import { rotationAction } from "../../../shared/contract/rotation.ts";
import { scheduleAction } from "../../../shared/contract/schedule.ts";
import { seasonAction } from "../../../shared/contract/season.ts";
import { shelfAction } from "../../../shared/contract/shelf.ts";
import { kindWordId, quickAskId, type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";

const unions = [
  ...[
    circleAction,
    charterAction,
    seasonAction,
    endingAction,
    healthAction,
    scheduleAction,
    moveAction,
    agendaAction,
  ],
  ...[quickAction, commitmentAction, rotationAction, reflectionAction, shelfAction],
];

/** Every verb that a button can send back. */
export const verbs = unions.flatMap((union) =>
  union.options.map(
    ({ shape }: { readonly shape: { readonly verb: z.ZodLiteral<string> } }) => shape.verb.value,
  ),
);

const round = sessionId.parse("roundinwriting01");
const quick = quickAskId.parse("quickaskofada001");
const poll = sessionId.parse("pollofada0000001");
const word = kindWordId.parse("kindwordofcy0001");

/** What any of them may carry beside where it belongs. */
export function carried(session: SessionId) {
  return {
    ...{ session, text: "a word", worth: "yes", got: "yes", offer: "an offer", wish: "" },
    ...{ round, segment: 0, step: 0, word, answer: "useful", edition: 1, number: 1, weeks: 12 },
    ...{ ending: "erase", quick, commitment: "commitmentofbo01", outcome: "done" },
    ...{ gone: 1, poll, t0: "yes", t1: "" },
    ...{ request: "turnrequestofcy1", resource: "resourceofada001", verdict: "still" },
    ...{ rung: "shorter", at: "2026-11-21T10:30:00Z" },
    allowed: true,
  };
}

interface Besides {
  /** The circle with a charter. */
  readonly circle: Circle;
  readonly forAll: readonly Write[];
  readonly forOne: readonly Write[];
}

/** A charter, an offer, a quick ask and a round in writing, for all; and something kind that was said to one. */
export function besides(before: Circle): Besides {
  const at = instant("2026-11-21T10:30:00Z");
  const offer = { name: "shorter" as const, at, points: 45 };
  const health = { dates: [], spell: { rungs: [offer] } };
  const { circle, writes } = charterMade({ ...before, health });
  const open = {
    ...{ id: round, segments: [{ kind: "check-in" as const, steps: [5] }], modes: [] },
    ...{ openedBy: personCalled("ada"), openedAt: at, extended: false, wrote: [] },
    endsAt: instant("2026-12-30T10:30:00Z"),
  };
  const asked = {
    ...{ id: quick, by: personCalled("ada"), text: "secret question", edition: 1, askedAt: at },
    closesAt: instant("2026-12-30T10:30:00Z"),
  };
  const polled = {
    ...{
      id: poll,
      minutes: 45,
      times: [{ startsAt: instant("2026-12-31T10:30:00Z") }],
      answers: [],
    },
    ...{ openedBy: personCalled("ada"), openedAt: at, closesAt: instant("2026-12-30T10:30:00Z") },
  };
  const party = (name: string) => ({ person: personCalled(name), tenant: circle.tenant, name });
  const said = {
    ...{ tenant: circle.tenant, circle: circle.id, id: word, circleName: circle.name, at },
    ...{ from: party("cy"), to: party("bo") },
    content: { kind: "thanks" as const, help: "secret help" },
  };
  return {
    circle,
    forAll: [
      ...writes,
      writtenKind.create(writtenDocument, open),
      quickKind.create(quickDocument(quick), asked),
      pollKind.create(pollDocument, polled),
    ],
    forOne: [gotKind.create(gotDocument({ circle: circle.id, word }), said)],
  };
}
