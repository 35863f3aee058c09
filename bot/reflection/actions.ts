import { type ReflectionAction, reflectionAction } from "../../shared/contract/reflection.ts";
import type { Key } from "../../shared/words/key.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import { personPartition } from "../ports/partition.ts";
import { ownLookBackCard } from "./cards.ts";
import { journalDocument, journalKind } from "./documents.ts";
import { answerPulse, heldSession, keepEntry, pulseIsOpen, type World } from "./routes.ts";

/** The buttons of the look-back card. Everything a member sends stays with them or is counted without a name. */
export function reflectionActions(context: World): Actions<ReflectionAction> {
  return {
    schema: reflectionAction,
    notYours: declines["not-found"],
    run: (action, turn) => answer(context, action, turn),
  };
}

async function answer(context: World, action: ReflectionAction, turn: Turn): Promise<Answer> {
  if (action.verb === "reflection.view") return ownView(context, action, turn);
  if (action.verb === "reflection.write") {
    const kept = await keepEntry(context, turn.caller, action, action.text);
    if (!kept.ok) return declined(kept.refusal, turn);
    const key = action.text === "" ? "reflection:card.emptied" : "reflection:card.saved";
    return ownView(context, action, turn, key);
  }
  const counted = await answerPulse(context, turn.caller, action, action);
  return counted.ok
    ? ownView(context, action, turn, "reflection:card.counted")
    : declined(counted.refusal, turn);
}

const declines = {
  busy: "app:wentWrong",
  "not-found": "reflection:card.notYours",
  "pulse-closed": "reflection:card.pulseClosed",
} as const satisfies Record<string, Key>;

function declined(refusal: keyof typeof declines, { language }: Turn): Answer {
  return { say: say(language)(declines[refusal]) };
}

async function ownView(
  context: World,
  address: ReflectionAction,
  turn: Turn,
  done?: Key,
): Promise<Answer> {
  const found = await heldSession(context, turn.caller, address);
  if (!found.ok) return declined(found.refusal, turn);
  const { inside, held } = found.value;
  const { tenant, person } = turn.caller;
  const entry = await context.documents.read(
    personPartition(tenant, person),
    journalDocument(address.circle, address.session),
  );
  const mine = {
    text: entry ? journalKind.read(entry).value.text : "",
    pulse: pulseIsOpen(context, found.value) ? ("open" as const) : ("closed" as const),
    latest: inside.sessions.every(
      ({ value: { state, number } }) => state !== "closed" || number <= held.number,
    ),
    ...(done === undefined ? {} : { said: say(turn.language)(done) }),
  };
  return { card: ownLookBackCard(say(turn.language), inside.circle.value, held, mine) };
}
