import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CommitmentAction } from "../../shared/contract/commitment.ts";
import type { CommitmentId, PersonId } from "../../shared/kernel/ids.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Card, card } from "../kit/card.ts";
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
    buttons(say, nudge),
    refreshFor([person], view),
  );
}

/** The same with what they wrote; without, it is answered or removed by now. `quiet`: they want no more of these. */
export function ownNudgeCard(
  say: Say,
  nudge: Nudge,
  own: { readonly text: string | undefined; readonly quiet: boolean },
): Card {
  return card(
    [
      heading(say("commitment:card.title")),
      about(say, nudge),
      own.text === undefined ? subtle(say("commitment:card.settled")) : text(own.text),
      ...(own.quiet ? [subtle(say("commitment:card.quietDone"))] : []),
    ],
    own.quiet ? buttons(say, nudge).slice(0, 1) : buttons(say, nudge),
  );
}

function about(say: Say, { circleName }: Nudge) {
  return text(say("commitment:card.about", { circle: circleName }));
}

function buttons(say: Say, { address, commitment, link }: Nudge) {
  return [
    openUrl(say("commitment:card.open"), link),
    execute<CommitmentAction>(say("commitment:card.quiet"), {
      verb: "commitment.quiet",
      ...address,
      commitment,
    }),
  ];
}
