import type { Circle } from "../circle/circle.ts";
import { announce } from "../rotation/announce.ts";
import type { Session } from "./session.ts";

/** A circle and the one of its sessions that a rule is about. */
export interface Sitting {
  readonly circle: Circle;
  readonly session: Session;
  /** Its other sessions, where the rule asks whose turn it is: who leads each depends on which come before it. */
  readonly others?: readonly Session[];
}

/** Has the next in line lead who can come; who was announced stays unless they cannot. */
export function appointFacilitator({ circle, session, others = [] }: Sitting): Sitting {
  const announced = announce(circle, [session, ...others]);
  const led = announced.sessions.find(({ id }) => id === session.id);
  return { circle: announced.circle, session: led ?? session };
}
