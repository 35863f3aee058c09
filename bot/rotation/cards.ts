import type { Ask } from "../../shared/agenda/ask.ts";
import type { Circle } from "../../shared/circle/circle.ts";
import type { RotationAction } from "../../shared/contract/rotation.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { primerFor } from "../../shared/rotation/primer.ts";
import { turns } from "../../shared/rotation/turns.ts";
import { whatCame } from "../../shared/rotation/what-came.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { execute, openUrl } from "../kit/button.ts";
import { type Block, type Button, type Card, card } from "../kit/card.ts";
import { dateOf, momentOf } from "../kit/moment.ts";
import { refreshFor } from "../kit/refresh.ts";
import type { say } from "../kit/say.ts";
import { facts, heading, lines, subheading, text } from "../kit/text.ts";

type Say = ReturnType<typeof say>;

/** A session and whoever the card is for. */
export interface OwnTurn {
  readonly circle: Circle;
  readonly session: Session;
  readonly person: PersonId;
  /** Opens whose turn it is. */
  readonly link: string;
  /** They said that it is fine, or that they are ready. */
  readonly said: boolean;
  /** Minutes of the agenda's parts, and the asks that wait. */
  readonly boxes: readonly number[];
  readonly asks: readonly Ask[];
  /** Anonymous questions, to be read aloud. */
  readonly questions: readonly string[];
  /** In two days, or sooner: for the card that helps to prepare. */
  readonly soon: boolean;
}

/** What a turn's card is in: `base` lies in the chat and has no names; `own` has been asked for by a member just now. */
type View = "base" | "own";

/** Five days before: it is your turn, why, and what you can do about it. */
export function turnCard(say: Say, own: OwnTurn, view: View): Card {
  const { circle, session } = own;
  const closed = closedWords(say, own, view);
  return card(
    [
      heading(say("facilitating:turn.title")),
      when(say, own),
      text(closed ?? whyMe(say, own, view)),
      ...(closed || !own.said ? [] : [text(say("facilitating:turn.fineDone"))]),
      ...(closed ? [] : waiting(say, own, view)),
    ],
    [...(closed ? [] : ways(say, own, "fine")), openUrl(say("facilitating:turn.open"), own.link)],
    view === "base" ? ownView(circle, session, own.person, "rotation.turn") : undefined,
  );
}

/** Two days before: what is on, and three minutes to prepare. */
export function preparationCard(say: Say, own: OwnTurn, view: View): Card {
  const { circle, session, boxes, asks } = own;
  const closed = closedWords(say, own, view);
  const title = say(`facilitating:prepare.${own.soon ? "titleSoon" : "title"}`);
  const count = boxes.reduce((sum, minutes) => sum + minutes, 0);
  return card(
    [
      heading(title),
      when(say, own),
      ...(closed
        ? [text(closed)]
        : [
            text(say("facilitating:prepare.agenda", { boxes: boxes.join(" + "), count })),
            text(
              asks.length === 0
                ? say("facilitating:prepare.noAsks")
                : say("facilitating:prepare.asks", { count: asks.length }),
            ),
            ...(view === "own" ? asked(say, circle, asks) : []),
            ...toReadAloud(say, own, view),
            ...primer(say, session),
            ...(own.said ? [text(say("facilitating:prepare.readyDone"))] : []),
            ...waiting(say, own, view),
          ]),
    ],
    [...(closed ? [] : ways(say, own, "ready")), openUrl(say("facilitating:turn.open"), own.link)],
    view === "base" ? ownView(circle, session, own.person, "rotation.prepare") : undefined,
  );
}

function when(say: Say, { circle, session }: OwnTurn): Block {
  return facts([
    [say("facilitating:turn.circle"), circle.name],
    [say("schedule:card.when"), momentOf(session.startsAt)],
  ]);
}

function closedWords(say: Say, { circle, session, person }: OwnTurn, view: View) {
  const came = whatCame(session, person);
  const { facilitator } = session;
  if (came === "other" && facilitator && view === "own")
    return say("facilitating:turn.otherIs", { name: nameIn(circle, facilitator) });
  return came && say(`facilitating:turn.${came}`);
}

function whyMe(say: Say, { circle, person }: OwnTurn, view: View): string {
  const reason = turns(circle.ledger).find((each) => each.person === person)?.reason;
  switch (reason?.kind) {
    case "owed":
      return say("facilitating:turn.owed");
    case "only-one":
      return say("facilitating:turn.onlyOne");
    case "swapped":
      return view === "own"
        ? say("facilitating:turn.swappedWith", { name: nameIn(circle, reason.with) })
        : say("facilitating:turn.swapped");
    case "longest-since":
    case "balance":
      return reason.lastLed
        ? say("facilitating:turn.lastLed", { day: dateOf(reason.lastLed) })
        : say("facilitating:turn.notYet");
    default:
      return say("facilitating:turn.notYet");
  }
}

/** Whom they have asked, which only they are shown. */
function waiting(say: Say, { circle, person }: OwnTurn, view: View): readonly Block[] {
  const mine = circle.ledger.requests?.find(({ by, yes }) => by === person && !yes);
  const waits = mine?.asked.filter((each) => !mine.no.includes(each)) ?? [];
  if (view === "base" || waits.length === 0) return [];
  const names = waits.map((each) => nameIn(circle, each)).join(say("app:comma"));
  return [text(say("facilitating:choose.asked", { names }))];
}

function ways(say: Say, { circle, session, said }: OwnTurn, yes: "fine" | "ready"): Button[] {
  const at = onCard(circle, session);
  const title = yes === "fine" ? say("facilitating:turn.fine") : say("facilitating:prepare.ready");
  const press = (words: string, verb: "fine" | "ready" | "choose" | "cannot") =>
    execute<RotationAction>(words, { verb: `rotation.${verb}`, ...at });
  return [
    ...(said ? [] : [press(title, yes)]),
    press(say("facilitating:turn.swap"), "choose"),
    press(say("facilitating:turn.cannot"), "cannot"),
  ];
}

function asked(say: Say, circle: Circle, asks: readonly Ask[]): readonly Block[] {
  const each = asks.slice(0, 4).map(({ text: words, mode, by }) =>
    say("schedule:card.ask", {
      text: words,
      mode: say(`agenda:mode.${mode}`),
      name: nameIn(circle, by),
    }),
  );
  return each.length === 0 ? [] : [lines(each)];
}

function toReadAloud(say: Say, { questions }: OwnTurn, view: View): readonly Block[] {
  if (questions.length === 0) return [];
  if (view === "base")
    return [text(say("facilitating:prepare.questions", { count: questions.length }))];
  const words = questions
    .slice(0, 3)
    .map((question) => say("facilitating:prepare.question", { text: question }));
  return [lines(words)];
}

function primer(say: Say, session: Session): readonly Block[] {
  const which = primerFor(session);
  return [
    subheading(
      say("facilitating:prepare.primer", { title: say(`facilitating:primer.${which}.title`) }),
    ),
    text(say(`facilitating:primer.${which}.why`)),
    lines([
      say(`facilitating:primer.${which}.first`),
      say(`facilitating:primer.${which}.then`),
      say(`facilitating:primer.${which}.try`),
    ]),
  ];
}

function nameIn({ members }: Circle, person: PersonId): string {
  return members.find((each) => each.person === person)?.name ?? "–";
}

function ownView(
  circle: Circle,
  session: Session,
  person: PersonId,
  verb: "rotation.turn" | "rotation.prepare",
) {
  return refreshFor([person], { verb, ...onCard(circle, session) } satisfies RotationAction);
}

function onCard({ tenant, id: circle }: Circle, { id: session }: Session) {
  return { tenant, circle, session };
}
