import type { Circle } from "../circle/circle.ts";
import { lineUp } from "../rotation/line-up.ts";
import type { Session } from "./session.ts";

/** A circle and the one of its sessions that a rule is about. */
export interface Sitting {
  readonly circle: Circle;
  readonly session: Session;
}

/** Has the next in line lead who can come; who was announced stays unless they cannot. */
export function appointFacilitator({ circle, session }: Sitting): Sitting {
  const ledger = lineUp(
    circle.ledger,
    (person, ahead) => ahead > 0 || !session.away.includes(person),
  );
  return {
    circle: { ...circle, ledger },
    session: { ...session, facilitator: ledger.announced[0] ?? undefined },
  };
}
