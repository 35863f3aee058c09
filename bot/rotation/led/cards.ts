import type { Circle } from "../../../shared/circle/circle.ts";
import type { RotationAction } from "../../../shared/contract/rotation.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { execute } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { textInput } from "../../kit/input.ts";
import { dateOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { facts, heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

interface Led {
  readonly circle: Circle;
  readonly session: Session;
  readonly person: PersonId;
}

/**
 * Afterwards: how did it go? For the facilitator alone, who sees what they wrote only when they ask for it. The base view has
 * no field: an empty one, kept, would empty what is there.
 */
export function ledCard(
  say: Say,
  { circle, session, person }: Led,
  view: "base" | "own",
  mine: { readonly text: string; readonly said?: string } = { text: "" },
): Card {
  const at = { tenant: circle.tenant, circle: circle.id, session: session.id };
  return card(
    [
      heading(say("facilitating:led.title")),
      facts([
        [say("facilitating:turn.circle"), circle.name],
        [say("schedule:card.when"), dateOf(session.startsAt)],
      ]),
      subtle(say("facilitating:led.note")),
      ...(mine.said === undefined ? [] : [{ ...text(mine.said), color: "Good" as const }]),
      ...(view === "own" ? [note(say, mine.text)] : []),
    ],
    [
      view === "own"
        ? execute<RotationAction>(say("facilitating:led.save"), {
            verb: "rotation.keep-led",
            ...at,
            text: "",
          })
        : execute<RotationAction>(say("facilitating:led.write"), { verb: "rotation.led", ...at }),
    ],
    view === "base"
      ? refreshFor([person], { verb: "rotation.led", ...at } satisfies RotationAction)
      : undefined,
  );
}

function note(say: Say, value: string) {
  return textInput({
    id: "text",
    label: say("facilitating:led.label"),
    errorMessage: say("facilitating:led.error"),
    value,
    most: 2000,
    lines: true,
  });
}
