import type { WrittenView } from "../../../shared/contract/written.ts";
import { type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { charterWorld } from "../circle/charter-world.ts";
import type { Client } from "../http/api-world.ts";

export const round: SessionId = sessionId.parse("roundinwriting01");

/** A circle that has begun, with an ask of Bo's, and what its members do with a round in writing. */
export async function writtenWorld() {
  const world = await charterWorld();
  const { circle, ada, bo, cy } = await world.started();
  await bo.agenda.add({ ...circle, text: "How do I say no?", mode: "advice" });
  return {
    ...world,
    ...{ circle, ada, bo, cy },
    open: (who = ada, id = round) => who.agenda.openWritten({ ...circle, round: id, days: 3 }),
    read: (who: Client, id = round) => who.agenda.written({ ...circle, round: id }),
    write: (who: Client, segment: number, step: number, text: string) =>
      who.agenda.write({ ...circle, round, segment, step, text }),
  };
}

export type WrittenWorld = Awaited<ReturnType<typeof writtenWorld>>;

export const part = (view: WrittenView, segment: number, step: number) =>
  view.parts.find((each) => each.segment === segment && each.step === step);
