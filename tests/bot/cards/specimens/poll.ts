import { say } from "../../../../bot/kit/say.ts";
import {
  ownPollCard,
  type PollOnCard,
  pollCard,
  pollGoneCard,
} from "../../../../bot/schedule/poll/cards.ts";
import { sessionId } from "../../../../shared/kernel/ids.ts";
import { mostPollTimes, type Poll } from "../../../../shared/schedule/poll.ts";
import { polledCircle } from "../../../../shared/schedule/polled-circle.ts";
import { instant, later } from "../../../../shared/time/instant.ts";
import type { Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, circle, link, yusufId } from "./setting.ts";

const first = instant("2026-12-01T09:00:00Z");
const times = Array.from({ length: mostPollTimes }, (_, day) => ({
  startsAt: later(first, { days: day, hours: (day % 2) * 5 }),
}));
const asked: Poll = {
  id: sessionId.parse("pollforspecimens"),
  minutes: 45,
  times,
  openedBy: amaraId,
  openedAt: instant("2026-11-26T09:00:00Z"),
  closesAt: instant("2026-11-30T09:00:00Z"),
  answers: [
    { by: yusufId, says: times.map((each) => ({ ...each, says: "if-need-be" as const })) },
    { by: aleksandraId, says: times.map((each) => ({ ...each, says: "no" as const })) },
  ],
};
const { closesAt } = asked;
const chosen = { startsAt: first, because: "fewest-absent" as const };
const { openedBy: _nobody, ...byItself } = asked;
const states: Readonly<Record<string, Poll>> = {
  open: asked,
  "calendars not reached": byItself,
  decided: { ...asked, closedAt: closesAt, chosen },
  booked: { ...asked, closedAt: closesAt, chosen, booked: true },
  "no time": { ...asked, closedAt: closesAt },
  "called off": { ...asked, calledOffAt: closesAt },
};
const on = (poll: Poll): PollOnCard => ({
  circle,
  asked: poll,
  about: polledCircle(circle, [], poll),
  link,
});
const longer = { lines: 18, because: "six times are asked about, each with its answer" };

export const pollSpecimens: Specimens = {
  pollCard: Object.entries(states).map(([shows, poll]) => ({
    shows,
    draw: (language) => pollCard(say(language), on(poll)),
  })),
  ownPollCard: [
    ...Object.entries(states).map(([shows, poll]) => ({
      shows,
      longer,
      draw: (language: Parameters<typeof say>[0]) => ownPollCard(say(language), on(poll), amaraId),
    })),
    {
      shows: "answered",
      longer,
      draw: (language) => ownPollCard(say(language), on(asked), yusufId),
    },
  ],
  pollGoneCard: [{ shows: "as it is", draw: (language) => pollGoneCard(say(language), link) }],
};
