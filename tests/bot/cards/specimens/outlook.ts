import { say } from "../../../../bot/kit/say.ts";
import { goneCard, ownGoneCard } from "../../../../bot/schedule/gone/cards.ts";
import type { Session } from "../../../../shared/schedule/session.ts";
import type { Specimens } from "../specimen.ts";
import { amaraId, circle, link, session, someDay } from "./setting.ts";

const gone = { since: someDay, generation: session.booking.generation };
const failed: Session = { ...session, gone, booking: { ...session.booking, state: "failed" } };
const owner = { kind: "person" as const, person: amaraId };
const again = session.booking.generation + 1;
const states: Readonly<Record<string, Session>> = {
  "asks what becomes of it": failed,
  "asks where somebody's own calendar held it": {
    ...failed,
    booking: { ...failed.booking, owner },
  },
  "being booked again": {
    ...failed,
    booking: { ...failed.booking, state: "asked", generation: again },
  },
  "booked again": { ...failed, booking: { ...session.booking, generation: again } },
  "could not be booked": { ...failed, booking: { ...failed.booking, generation: again } },
  "let go": { ...failed, state: "cancelled" },
  "its time has come": { ...failed, state: "missed" },
};

export const outlookSpecimens: Specimens = {
  goneCard: Object.entries(states).map(([shows, each]) => ({
    shows,
    draw: (language) => goneCard(say(language), { circle, session: each, link, times: link }),
  })),
  ownGoneCard: Object.entries(states).map(([shows, each]) => ({
    shows,
    draw: (language) => ownGoneCard(say(language), { circle, session: each, link, times: link }),
  })),
};
