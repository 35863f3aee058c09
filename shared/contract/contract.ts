import { agendaContract } from "./agenda.ts";
import { charterContract } from "./charter.ts";
import { circleContract } from "./circle.ts";
import { commitmentContract } from "./commitment.ts";
import { liveContract } from "./live.ts";
import { moveContract } from "./move.ts";
import { reflectionContract } from "./reflection.ts";
import { rotationContract } from "./rotation.ts";
import { scheduleContract } from "./schedule.ts";
import { shelfContract } from "./shelf.ts";

/** Everything a tab can ask of the bot. */
export const contract = {
  circle: circleContract,
  charter: charterContract,
  schedule: { ...scheduleContract, ...moveContract },
  agenda: agendaContract,
  rotation: rotationContract,
  commitment: commitmentContract,
  shelf: shelfContract,
  reflection: reflectionContract,
  live: liveContract,
};
export type Contract = typeof contract;
