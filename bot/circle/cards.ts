import type { Instant } from "../../shared/time/instant.ts";
import type { Say } from "../../shared/words/key.ts";
import { openUrl } from "../kit/button.ts";
import { type Card, card } from "../kit/card.ts";
import { momentOf } from "../kit/moment.ts";
import { heading, lines, text } from "../kit/text.ts";

/** One circle in a person's list. */
interface Line {
  readonly name: string;
  readonly standing: "invited" | "joined";
  readonly nextStartsAt?: Instant | undefined;
  readonly open: string;
}

/** The answer where others would read along. */
export function notHereCard(say: Say): Card {
  return card([heading(say("circle:card.list.title")), text(say("circle:card.list.private"))]);
}

/** A person's circles; for their own eyes. */
export function myCirclesCard(say: Say, circles: readonly Line[]): Card {
  const title = heading(say("circle:card.list.title"));
  if (circles.length === 0) return card([title, text(say("circle:card.list.none"))]);
  return card(
    [title, lines(circles.map((each) => `${each.name}: ${whatComes(say, each)}`))],
    circles.slice(0, 6).map(({ name, open }) => openUrl(name, open)),
  );
}

function whatComes(say: Say, { standing, nextStartsAt }: Line): string {
  if (standing === "invited") return say("circle:card.list.invited");
  if (nextStartsAt === undefined) return say("circle:card.list.noTime");
  return say("circle:card.list.next", { when: momentOf(nextStartsAt) });
}
