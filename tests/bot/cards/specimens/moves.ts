import { say } from "../../../../bot/kit/say.ts";
import { lateCard, ownLateCard } from "../../../../bot/schedule/late/cards.ts";
import { moveAskedCard, ownMoveAskedCard } from "../../../../bot/schedule/move/cards.ts";
import { pausedCard, returnCard } from "../../../../bot/schedule/paused/cards.ts";
import { later } from "../../../../shared/time/instant.ts";
import type { Specimens } from "../specimen.ts";
import { aleksandraId, amaraId, circle, link, session, someDay } from "./setting.ts";

const moveAsked = {
  by: aleksandraId,
  at: someDay,
  startsAt: later(session.startsAt, { days: 2 }),
  minutes: 45,
};
const asked = { circle, session, moveAsked };
const late = { circle, session, link, otherTimes: link };
const one = { ...late, session: { ...session, present: [amaraId] } };

export const movesSpecimens: Specimens = {
  moveAskedCard: [
    { shows: "asks the circle", draw: (language) => moveAskedCard(say(language), asked) },
    {
      shows: "asks about a short one",
      draw: (language) =>
        moveAskedCard(say(language), { ...asked, session: { ...session, minutes: 20 } }),
    },
  ],
  ownMoveAskedCard: [
    { shows: "says who asks", draw: (language) => ownMoveAskedCard(say(language), asked) },
  ],
  lateCard: [
    { shows: "nobody there", draw: (language) => lateCard(say(language), late) },
    { shows: "one there", draw: (language) => lateCard(say(language), one) },
  ],
  ownLateCard: [{ shows: "one there", draw: (language) => ownLateCard(say(language), one) }],
  pausedCard: [
    {
      shows: "until when",
      draw: (language) => pausedCard(say(language), { until: someDay }, link),
    },
  ],
  returnCard: [
    { shows: "with a session", draw: (language) => returnCard(say(language), session, link) },
    { shows: "without one", draw: (language) => returnCard(say(language), undefined, link) },
  ],
};
