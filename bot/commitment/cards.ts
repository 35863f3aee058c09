import type { CircleAddress } from "../../shared/circle/circle.ts";
import { type Outcome, outcome } from "../../shared/commitment/commitment.ts";
import type { CommitmentAction } from "../../shared/contract/commitment.ts";
import type { CommitmentId, PersonId } from "../../shared/kernel/ids.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Button, type Card, card } from "../kit/card.ts";
import { refreshFor } from "../kit/refresh.ts";
import type { say } from "../kit/say.ts";
import { heading, subtle, text } from "../kit/text.ts";

type Say = ReturnType<typeof say>;

export interface Nudge {
  readonly address: CircleAddress;
  readonly circleName: string;
  readonly person: PersonId;
  readonly commitment: CommitmentId;
  /** Opens the page of promises. */
  readonly link: string;
}

/**
 * Between two sessions, to one person alone. What lies in their chat has no words of theirs: those come with their own view,
 * as they are now, so that what they remove is gone from here too.
 */
export function nudgeCard(say: Say, nudge: Nudge): Card {
  const { address, person, commitment } = nudge;
  const view = { verb: "commitment.view", ...address, commitment } satisfies CommitmentAction;
  return card(
    [heading(say("commitment:card.title")), about(say, nudge)],
    [...buttons(say, nudge)],
    refreshFor([person], view),
  );
}

/** The same with what they wrote; without, it is answered or removed by now. `quiet`: they want no more of these. */
export function ownNudgeCard(
  say: Say,
  nudge: Nudge,
  own: {
    readonly text: string | undefined;
    /** What they have said became of it. */
    readonly outcome?: Outcome | undefined;
    readonly quiet: boolean;
  },
): Card {
  const [open, quiet] = buttons(say, nudge);
  return card(
    [
      heading(say("commitment:card.title")),
      about(say, nudge),
      ...(own.outcome === undefined ? [] : [text(say(`commitment:answered.${own.outcome}`))]),
      ...(own.text === undefined && own.outcome === undefined
        ? [subtle(say("commitment:card.settled"))]
        : []),
      ...(own.text === undefined ? [] : [text(own.text)]),
      ...(own.quiet ? [subtle(say("commitment:card.quietDone"))] : []),
    ],
    [
      ...(own.text === undefined ? [] : answers(say, nudge)),
      ...(own.outcome === undefined ? [] : [answer(say("app:undo"), nudge, null)]),
      open,
      ...(own.quiet ? [] : [quiet]),
    ],
  );
}

/** One tap each, without leaving the chat. */
function answers(say: Say, nudge: Nudge) {
  return outcome.options.map((each) => answer(say(`commitment:outcome.${each}`), nudge, each));
}

function answer(title: string, { address, commitment }: Nudge, said: Outcome | null) {
  const press = { verb: "commitment.answer", ...address, commitment, outcome: said } as const;
  return execute<CommitmentAction>(title, press);
}

function about(say: Say, { circleName }: Nudge) {
  return text(say("commitment:card.about", { circle: circleName }));
}

function buttons(say: Say, { address, commitment, link }: Nudge): readonly [Button, Button] {
  return [
    openUrl(say("commitment:card.open"), link),
    execute<CommitmentAction>(say("commitment:card.quiet"), {
      verb: "commitment.quiet",
      ...address,
      commitment,
    }),
  ];
}
