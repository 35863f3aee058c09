import type { Circle } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { ScheduleAction } from "../../../shared/contract/schedule.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { comes } from "../../../shared/schedule/best-of-poll.ts";
import { hasAnswered, type Poll, pollState, saysAt } from "../../../shared/schedule/poll.ts";
import { pollSays } from "../../../shared/schedule/poll-says.ts";
import type { PolledCircle } from "../../../shared/schedule/polled-circle.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { execute, openUrl } from "../../kit/button.ts";
import { type Block, type Card, card } from "../../kit/card.ts";
import { choiceInput } from "../../kit/input.ts";
import { momentOf } from "../../kit/moment.ts";
import { refreshFor } from "../../kit/refresh.ts";
import type { say } from "../../kit/say.ts";
import { heading, subtle, text } from "../../kit/text.ts";

type Say = ReturnType<typeof say>;

/** A poll, as far as a card needs it. */
export interface PollOnCard {
  readonly circle: Circle;
  readonly asked: Poll;
  readonly about: PolledCircle;
  /** Opens it in the circle's tab. */
  readonly link: string;
}

/** What everyone in the conversation sees: until when, and how many have answered; then what it came to. */
export function pollCard(say: Say, on: PollOnCard): Card {
  const { asked, link } = on;
  const state = pollState(asked);
  if (state !== "open") {
    const refresh = state === "decided" ? ownViews(on) : undefined;
    return card([heading(say("poll:card.title")), ...outcome(say, on)], [door(say, on)], refresh);
  }
  return card(
    [
      heading(say("poll:card.title")),
      text(say("poll:card.until", { when: momentOf(asked.closesAt) })),
      text(counted(say, on)),
      ...(asked.openedBy ? [] : [subtle(say("poll:unreachable"))]),
    ],
    [openUrl(say("poll:card.open"), link)],
    ownViews(on),
  );
}

/** A member's own view: the times with room for their answers; then what it came to, and who cannot come. */
export function ownPollCard(say: Say, on: PollOnCard, reader: PersonId): Card {
  const { asked, link } = on;
  if (pollState(asked) !== "open")
    return card(
      [heading(say("poll:card.title")), ...outcome(say, on), ...missing(say, on)],
      [door(say, on)],
    );
  return card(
    [
      heading(say("poll:card.title")),
      text(say("poll:card.until", { when: momentOf(asked.closesAt) })),
      text(counted(say, on)),
      ...asked.times.flatMap((each, place) => (each.dropped ? [] : time(say, on, reader, place))),
      answering(say, on),
    ],
    [openUrl(say("poll:card.open"), link)],
  );
}

/** Of one that is not kept any more. */
export function pollGoneCard(say: Say, link: string): Card {
  return card(
    [heading(say("poll:card.title")), text(say("poll:card.gone"))],
    [openUrl(say("schedule:card.open"), link)],
  );
}

function time(say: Say, { asked }: PollOnCard, reader: PersonId, place: number): readonly Block[] {
  const startsAt = asked.times[place]?.startsAt;
  if (!startsAt) return [];
  const mine = saysAt(asked, reader, startsAt);
  return [
    { ...text(momentOf(startsAt)), weight: "Bolder", spacing: "Medium" },
    choiceInput({
      id: `t${place}`,
      label: say("poll:card.time", { number: place + 1 }),
      errorMessage: say("poll:card.timeError"),
      ...(mine && { value: mine }),
      choices: pollSays.map((value) => ({ value, title: say(`poll:says.${value}`) })),
      compact: true,
    }),
  ];
}

function answering(say: Say, on: PollOnCard): Block {
  const nothing = undefined;
  return {
    type: "ActionSet",
    actions: [
      execute<ScheduleAction>(say("poll:send"), {
        verb: "schedule.answer-poll",
        ...onCard(on),
        ...{ t0: nothing, t1: nothing, t2: nothing, t3: nothing, t4: nothing, t5: nothing },
      }),
    ],
  };
}

function outcome(say: Say, { asked, about }: PollOnCard): readonly Block[] {
  const state = pollState(asked);
  const { chosen } = asked;
  if (state === "booked") return [text(say("poll:card.booked"))];
  if (state === "called-off") return [text(say("poll:card.calledOff"))];
  if (!chosen) return [text(say("poll:card.none"))];
  const coming = comingTo(asked, about, chosen.startsAt).length;
  return [
    text(say("poll:card.decided", { when: momentOf(chosen.startsAt) })),
    text(say("poll:card.coming", { coming, count: about.people.length })),
    subtle(say("poll:card.bookIt")),
  ];
}

function missing(say: Say, { asked, about, circle }: PollOnCard): readonly Block[] {
  const { chosen } = asked;
  if (pollState(asked) !== "decided" || !chosen) return [];
  const names = circle.members
    .filter(({ person }) => about.people.includes(person))
    .filter(({ person }) => saysAt(asked, person, chosen.startsAt) === "no")
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [text(say("times:card.without", { names: names.join(say("app:comma")) }))];
}

function door(say: Say, { asked, link }: PollOnCard) {
  const state = pollState(asked);
  return openUrl(say(state === "decided" ? "poll:card.book" : "schedule:card.open"), link);
}

function comingTo(asked: Poll, { people }: PolledCircle, startsAt: Instant) {
  return people.filter((person) => comes(saysAt(asked, person, startsAt)));
}

function counted(say: Say, { asked, about: { people } }: PollOnCard): string {
  const answered = people.filter((person) => hasAnswered(asked, person)).length;
  return say("poll:answered", { answered, count: people.length });
}

function ownViews(on: PollOnCard) {
  return refreshFor(
    joinedMembers(on.circle).map(({ person }) => person),
    { verb: "schedule.poll", ...onCard(on) } satisfies ScheduleAction,
  );
}

function onCard({ circle, asked }: PollOnCard) {
  return { tenant: circle.tenant, circle: circle.id, poll: asked.id };
}
