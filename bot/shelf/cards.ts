import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { ShelfAction } from "../../shared/contract/shelf.ts";
import type { PersonId, ResourceId } from "../../shared/kernel/ids.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Card, card } from "../kit/card.ts";
import { refreshFor } from "../kit/refresh.ts";
import type { say } from "../kit/say.ts";
import { heading, subtle, text } from "../kit/text.ts";

type Say = ReturnType<typeof say>;

export interface StillAsked {
  readonly address: CircleAddress;
  readonly circleName: string;
  readonly person: PersonId;
  readonly resource: ResourceId;
  /** Opens the shelf. */
  readonly link: string;
}

/** After half a year, to whoever put something on the shelf. What it is comes with their own view. */
export function stillTrueCard(say: Say, asked: StillAsked): Card {
  const { address, person, resource, link } = asked;
  const view = { verb: "shelf.still", ...address, resource } satisfies ShelfAction;
  return card(
    about(say, asked),
    [openUrl(say("sharing:card.openShelf"), link)],
    refreshFor([person], view),
  );
}

/** The same with what it is. `open`: it waits for an answer; else what was said, which can be taken back. */
export function ownStillTrueCard(
  say: Say,
  asked: StillAsked,
  item: { readonly title: string; readonly state: "open" | "still" | "was" } | undefined,
): Card {
  const shelf = openUrl(say("sharing:card.openShelf"), asked.link);
  if (!item) return card([...about(say, asked), subtle(say("sharing:card.stillGone"))], [shelf]);
  const { title, state } = item;
  const answer = (verdict: "still" | "was" | "open", words: string) =>
    execute<ShelfAction>(words, {
      verb: "shelf.judge",
      ...asked.address,
      resource: asked.resource,
      verdict,
    });
  if (state === "open") {
    return card(
      [...about(say, asked), text(title)],
      [
        answer("still", say("sharing:still.yes")),
        answer("was", say("sharing:still.no")),
        openUrl(say("sharing:still.changed"), asked.link),
      ],
    );
  }
  const said = say(state === "still" ? "sharing:still.thanks" : "sharing:still.away");
  const back = answer("open", say("sharing:card.takeBack"));
  return card([...about(say, asked), text(title), subtle(said)], [back, shelf]);
}

function about(say: Say, { circleName }: StillAsked) {
  return [
    heading(say("sharing:card.stillTitle")),
    text(say("sharing:card.stillAbout", { circle: circleName })),
  ];
}
