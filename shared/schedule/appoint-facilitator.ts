import type { Circle } from "../circle/circle.ts";
import { announce } from "../rotation/announce.ts";
import type { Session } from "./session.ts";

/** A circle and the one of its sessions that a rule is about. */
export interface Sitting {
  readonly circle: Circle;
  readonly session: Session;
}

/** Has the next in line lead who can come; who was announced stays unless they cannot. */
export function appointFacilitator({ circle, session }: Sitting): Sitting {
  const announced = announce(circle, [session]);
  return { circle: announced.circle, session: announced.session ?? session };
}
