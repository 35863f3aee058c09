import { type ReflectionAction, reflectionAction } from "../../shared/contract/reflection.ts";
import { pulseAnswers } from "../../shared/reflection/pulse.ts";
import type { CommitmentKey, JournalKey, Key } from "../../shared/words/key.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import { ownLookBackCard } from "./cards.ts";
import { heldSession, type SessionAddress } from "./held/documents.ts";
import { readEntry } from "./journal/documents.ts";
import { keepEntry, share, takeBack } from "./journal/routes.ts";
import { pressedKind } from "./kind/actions.ts";
import { promiseAfter, promiseToShow } from "./promise/actions.ts";
import { answerPulse, pulseIsOpen } from "./pulse/routes.ts";
import { markedFor } from "./summary/documents.ts";

type World = Pick<Context, "documents" | "seal" | "clock" | "freshId" | "links">;

/** The buttons of the look-back card. Everything a member sends stays with them or is counted without a name. */
export function reflectionActions(context: World): Actions<ReflectionAction> {
  return {
    schema: reflectionAction,
    notYours: declines["not-found"],
    run: (action, turn) => answer(context, action, turn),
  };
}

async function answer(context: World, action: ReflectionAction, turn: Turn): Promise<Answer> {
  switch (action.verb) {
    case "reflection.kind":
    case "reflection.kind-answer":
      return pressedKind(context, action, turn);
    case "reflection.view":
      return ownView(context, action, turn);
    case "reflection.write":
      return keep(context, action, turn);
    case "reflection.share":
    case "reflection.take-back":
      return shareOrNot(context, action, turn);
    case "reflection.promise":
      return promise(context, action, turn);
    case "reflection.pulse":
      return count(context, action, turn);
  }
}

type Promising = Extract<ReflectionAction, { readonly verb: "reflection.promise" }>;

async function promise(context: World, action: Promising, turn: Turn): Promise<Answer> {
  const done = await promiseAfter(context, turn.caller, action, action.promise);
  return done.ok ? ownView(context, action, turn, done.value) : declined(done.refusal, turn);
}

type Counting = Extract<ReflectionAction, { readonly verb: "reflection.pulse" }>;

async function count(context: World, action: Counting, turn: Turn): Promise<Answer> {
  const answers = pulseAnswers.safeParse(action);
  if (!answers.success) return { say: say(turn.language)("reflection:card.pulseError") };
  const counted = await answerPulse(context, turn.caller, action, answers.data);
  return counted.ok
    ? ownView(context, action, turn, "reflection:card.counted")
    : declined(counted.refusal, turn);
}

type Writing = Extract<ReflectionAction, { readonly text: string }>;

async function keep(context: World, action: Writing, turn: Turn): Promise<Answer> {
  const before = await readEntry(context, turn.caller, action);
  const kept = await keepEntry(context, turn.caller, action, action.text);
  if (!kept.ok) return declined(kept.refusal, turn);
  if (action.text === "") return ownView(context, action, turn, "reflection:card.emptied");
  const wasShared = before?.shared !== undefined && before.text !== action.text;
  const said = wasShared ? "journal:shared.reworded" : "reflection:card.saved";
  // Kept as it was, it is shared still: nothing is to be said about who can read it.
  return ownView(context, action, turn, before?.shared && !wasShared ? undefined : said);
}

/** What stands in the field and is not kept yet is kept first, for its writer alone: what is shared was read before. */
async function shareOrNot(context: World, action: Writing, turn: Turn): Promise<Answer> {
  const before = await readEntry(context, turn.caller, action);
  if (!before || action.text === "") return ownView(context, action, turn);
  const sharing = action.verb === "reflection.share";
  const asKept = action.text === before.text;
  const done = asKept
    ? await shareKept(context, action, turn)
    : await keepEntry(context, turn.caller, action, action.text);
  if (!done.ok) return declined(done.refusal, turn);
  if (!sharing) return ownView(context, action, turn, "journal:shared.nowYours");
  const said = asKept ? "journal:shared.nowShared" : "journal:shared.keptFirst";
  return ownView(context, action, turn, said);
}

function shareKept(context: World, action: Writing, { caller }: Turn) {
  return action.verb === "reflection.share"
    ? share(context, caller, action, action.text)
    : takeBack(context, caller, action);
}

const declines = {
  busy: "app:wentWrong",
  "not-found": "reflection:card.notYours",
  "pulse-closed": "reflection:card.pulseClosed",
  "changed-meanwhile": "reflection:card.changed",
} as const satisfies Record<string, Key>;

function declined(refusal: keyof typeof declines, { language }: Turn): Answer {
  return { say: say(language)(declines[refusal]) };
}

async function ownView(
  context: World,
  address: SessionAddress,
  turn: Turn,
  done?: Key | JournalKey | CommitmentKey,
): Promise<Answer> {
  const found = await heldSession(context, turn.caller, address);
  if (!found.ok) return declined(found.refusal, turn);
  const { inside, held } = found.value;
  const entry = await readEntry(context, turn.caller, address);
  const mine = {
    text: entry?.text ?? "",
    prompt: entry?.prompt,
    shared: entry?.shared !== undefined,
    pulse: pulseIsOpen(context, found.value) ? ("open" as const) : ("closed" as const),
    latest: inside.sessions.every(
      ({ value: { state, number } }) => state !== "closed" || number <= held.number,
    ),
    marked: await markedFor(context, inside, held),
    ...(entry && { promise: await promiseToShow(context, turn.caller, found.value) }),
    ...(done === undefined ? {} : { said: say(turn.language)(done) }),
  };
  return { card: ownLookBackCard(say(turn.language), inside.circle.value, held, mine) };
}
