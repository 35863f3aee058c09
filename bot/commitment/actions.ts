import { changeCommitment } from "../../shared/commitment/change-commitment.ts";
import { type CommitmentAction, commitmentAction } from "../../shared/contract/commitment.ts";
import { readGlance } from "../circle/documents.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import { ownNudgeCard } from "./cards.ts";
import { changeOwn, readOwn } from "./documents.ts";
import { changeQuiet, readWaiting } from "./waiting/documents.ts";

type World = Pick<Context, "documents" | "freshId" | "links" | "clock">;

/** The buttons of a nudge. Whoever presses reads and changes what is their own, whatever the card says. */
export function commitmentActions(context: World): Actions<CommitmentAction> {
  return {
    schema: commitmentAction,
    notYours: "schedule:card.notYours",
    async run(action, turn) {
      const done = await carriedOut(context, action, turn.caller);
      if (!done) return { say: say(turn.language)("app:wentWrong") };
      return ownView(context, action, turn);
    },
  };
}

/** False when others were faster several times over. What is answered about something that is gone by now changes nothing. */
async function carriedOut(
  context: World,
  action: CommitmentAction,
  caller: Turn["caller"],
): Promise<boolean> {
  if (action.verb === "commitment.quiet") return (await changeQuiet(context, caller, true)).ok;
  if (action.verb === "commitment.view") return true;
  const outcome = action.outcome ?? undefined;
  const done = await changeOwn(context, caller, action, (own) =>
    changeCommitment(own, action.commitment, { outcome }),
  );
  return done.ok || done.refusal !== "busy";
}

async function ownView(
  context: World,
  { tenant, circle, commitment }: CommitmentAction,
  { caller, language }: Turn,
): Promise<Answer> {
  const words = say(language);
  const glance = (await readGlance(context, { tenant, circle }))?.value;
  if (!glance) return { say: words("schedule:card.notYours") };
  const own = await readOwn(context, caller, circle);
  if (!own) return { say: words("schedule:card.notYours") };
  const mine = own.value.commitments.find(({ id }) => id === commitment);
  const { quiet } = await readWaiting(context, caller);
  const open = mine && mine.outcome === undefined ? mine.text : undefined;
  const nudge = {
    address: { tenant, circle },
    // As they know it: whoever has left hears of no other.
    circleName: own.value.circleName,
    person: caller.person,
    commitment,
    link: context.links.circle(glance.home, "promises"),
  };
  return { card: ownNudgeCard(words, nudge, { text: open, outcome: mine?.outcome, quiet }) };
}
