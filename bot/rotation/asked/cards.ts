import type { Circle } from "../../../shared/circle/circle.ts";
import type { RotationAction } from "../../../shared/contract/rotation.ts";
import type { PersonId, TurnRequestId } from "../../../shared/kernel/ids.ts";
import type { TurnRequest } from "../../../shared/rotation/turn-request.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { execute, executeWithoutInputs, openUrl } from "../../kit/button.ts";
import { type Card, card } from "../../kit/card.ts";
import { choiceInput } from "../../kit/input.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { facts, heading, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** Whom to ask for a swap, those it is fairest to ask first. */
export function chooseCard(
  say: Say,
  { circle, session }: { readonly circle: Circle; readonly session: Session },
  takers: readonly PersonId[],
  request: TurnRequestId,
): Card {
  const at = { tenant: circle.tenant, circle: circle.id, session: session.id };
  const choices = takers.map((person) => ({ title: nameIn(circle, person), value: person }));
  const back = { verb: "rotation.turn" as const, ...at };
  return card(
    [
      heading(say("facilitating:choose.title")),
      text(say(`facilitating:choose.${takers.length === 0 ? "none" : "note"}`)),
      ...(takers.length === 0
        ? []
        : [
            choiceInput({
              id: "with",
              label: say("facilitating:choose.whom"),
              errorMessage: say("facilitating:choose.error"),
              required: true,
              choices,
            }),
          ]),
    ],
    [
      ...(takers.length === 0
        ? []
        : [
            execute<RotationAction>(say("facilitating:choose.ask"), {
              verb: "rotation.swap",
              ...at,
              request,
              with: "",
            }),
            executeWithoutInputs<RotationAction>(say("facilitating:turn.standIn"), {
              verb: "rotation.stand-in",
              ...at,
              request,
            }),
          ]),
      executeWithoutInputs<RotationAction>(say("facilitating:choose.back"), back),
    ],
  );
}

/** What somebody asks about their turn. `open`: it waits for this person's answer; `done`: they said yes. */
export function askedCard(
  say: Say,
  about: {
    readonly circle: Circle;
    readonly request: Pick<TurnRequest, "id" | "kind" | "by">;
    readonly person: PersonId;
    readonly state: "open" | "done" | "settled";
    readonly link: string;
    /** When the session is whose turn it is about, where that has a time. */
    readonly startsAt?: Instant | undefined;
  },
  view: "base" | "own",
): Card {
  const { circle, request, person, state, link, startsAt } = about;
  const at = { tenant: circle.tenant, circle: circle.id, request: request.id };
  const name = nameIn(circle, request.by);
  const words = {
    open:
      view === "own"
        ? say(`facilitating:asked.${request.kind}`, { name })
        : say("facilitating:asked.base"),
    done: say("facilitating:asked.done"),
    settled: say("facilitating:turn.settled"),
  };
  const press = (verb: "rotation.yes" | "rotation.no", title: string) =>
    execute<RotationAction>(title, { verb, ...at });
  return card(
    [
      heading(say("facilitating:asked.title")),
      facts([
        [say("facilitating:turn.circle"), circle.name],
        ...(startsAt ? [[say("schedule:card.when"), momentOf(startsAt)] as const] : []),
      ]),
      text(words[state]),
    ],
    [
      ...(state === "open"
        ? [
            press("rotation.yes", say("facilitating:asked.yes")),
            press("rotation.no", say("facilitating:asked.no")),
          ]
        : []),
      openUrl(say("facilitating:turn.open"), link),
    ],
    view === "base" && state !== "settled"
      ? refreshFor([person], { verb: "rotation.asked", ...at } satisfies RotationAction)
      : undefined,
  );
}

/** For a card whose session or circle is gone from its reader. */
export function settledCard(say: Say): Card {
  return card([text(say("facilitating:turn.settled"))]);
}

function nameIn({ members }: Circle, person: PersonId): string {
  return members.find((each) => each.person === person)?.name ?? "–";
}
