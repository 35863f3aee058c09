import type { z } from "zod";
import { type Circle, circleAddress } from "../../../shared/circle/circle.ts";
import { leaveCircle } from "../../../shared/circle/leave-circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import { isAsking, turnAway } from "../../../shared/circle/turn-away.ts";
import { type PersonId, personId } from "../../../shared/kernel/ids.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { changeWrites, readEvenEnded } from "../documents.ts";
import { membersChanged, seeIfGone } from "./documents.ts";

const payload = circleAddress.extend({ person: personId });

/** Takes out of a circle whoever is no longer on its conversation's roster, as quietly as if they had left it themselves, and forgets that they asked to join. */
export function seeIfGoneWorker(
  context: Pick<Context, "documents" | "directory">,
): Worker<z.infer<typeof payload>> {
  return {
    type: seeIfGone,
    payload,
    async run({ payload: { person, ...address }, now }) {
      const inside = await readEvenEnded(context, address);
      const circle = inside?.circle.value;
      if (!(circle && (insider(circle, person) || isAsking(circle, person)))) return [];
      if (!(await isGone(context, circle, person, now))) return [];
      const rest = turnAway(circle, person);
      const left = leaveCircle(rest, person, { at: now, takesWords: false });
      return changeWrites(inside, membersChanged(inside, left.ok ? left.value : rest, now));
    },
  };
}

/** Where the app is not, nobody tells who belongs, and nobody gets in. */
async function isGone(
  { directory }: Pick<Context, "directory">,
  { tenant, home: conversation }: Circle,
  person: PersonId,
  now: Instant,
): Promise<boolean> {
  const roster = await directory.roster({ tenant, conversation });
  if (!roster.ok && roster.refusal === "not-readable") throw new Later(later(now, { minutes: 5 }));
  return roster.ok && roster.value.every((each) => each.person !== person);
}
