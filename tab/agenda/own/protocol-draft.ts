import type { AskMode } from "../../../shared/agenda/ask.ts";
import {
  longestProtocol,
  type ProtocolContent,
  protocolWords,
} from "../../../shared/agenda/own-protocol.ts";
import { stepMinutes } from "../../../shared/agenda/protocol-for.ts";
import type { ProtocolName } from "../../../shared/agenda/protocol-name.ts";
import { protocols } from "../../../shared/agenda/protocols.ts";
import { sumOf } from "../../../shared/agenda/share-minutes.ts";
import type { Floor, Role } from "../../../shared/agenda/step.ts";
import type { RunningKey, Say } from "../../../shared/words/key.ts";
import { stepWords } from "../step-words.ts";

/** A step as it is typed. */
export interface StepDraft {
  /** Tells the rows of a form apart. */
  readonly key: string;
  readonly title: string;
  readonly how: string;
  readonly floor: Floor;
  readonly minutes: string;
}

/** A protocol of the circle's own, as it is typed. */
export interface ProtocolDraft {
  readonly name: string;
  readonly modes: readonly AskMode[];
  readonly roles: readonly Role[];
  readonly steps: readonly StepDraft[];
}

export function freshStep(): StepDraft {
  return { key: crypto.randomUUID(), title: "", how: "", floor: "all", minutes: "5" };
}

export function freshProtocol(): ProtocolDraft {
  return { name: "", modes: [], roles: [], steps: [freshStep()] };
}

/** One that ships as a start, in an hour at most. */
export function copyOf(say: Say<RunningKey>, name: ProtocolName): ProtocolDraft {
  const shipped = protocols[name];
  const published = sumOf(shipped.steps.map(({ minutes }) => minutes));
  const minutes = stepMinutes(shipped, Math.min(published, longestProtocol));
  return {
    name: say(`running:protocol.${name}`).slice(0, protocolWords.name),
    modes: [],
    roles: shipped.roles,
    steps: shipped.steps.map((step, index) => ({
      key: crypto.randomUUID(),
      title: stepWords(say, step).title.slice(0, protocolWords.title),
      how: stepWords(say, step).how.slice(0, protocolWords.how),
      floor: step.floor,
      minutes: String(minutes[index] ?? 1),
    })),
  };
}

export function draftOf({ name, modes, roles, steps }: ProtocolContent): ProtocolDraft {
  return {
    ...{ name, modes, roles },
    steps: steps.map((step) => ({
      ...step,
      key: crypto.randomUUID(),
      minutes: String(step.minutes),
    })),
  };
}

/** Whole minutes from one to an hour; undefined for anything else. */
export function minutesIn({ minutes }: Pick<StepDraft, "minutes">): number | undefined {
  const whole = /^\d{1,2}$/.test(minutes.trim()) ? Number(minutes) : 0;
  return whole >= 1 && whole <= longestProtocol ? whole : undefined;
}

export function totalOf({ steps }: ProtocolDraft): number {
  return sumOf(steps.map((step) => minutesIn(step) ?? 0));
}

export function isSound(draft: ProtocolDraft): boolean {
  const { name, steps } = draft;
  const whole = steps.every((step) => step.title.trim() !== "" && minutesIn(step) !== undefined);
  return name.trim() !== "" && whole && totalOf(draft) <= longestProtocol;
}

export function asSent({ name, modes, roles, steps }: ProtocolDraft): ProtocolContent {
  return {
    name: name.trim(),
    ...{ modes, roles },
    steps: steps.map((step) => ({
      title: step.title.trim(),
      how: step.how.trim(),
      floor: step.floor,
      minutes: minutesIn(step) ?? 1,
    })),
  };
}
