import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { onBreak } from "../../../shared/circle/on-break.ts";
import { comeBack } from "../../../shared/circle/take-break.ts";
import { personId } from "../../../shared/kernel/ids.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import { changeWrites, readEvenEnded } from "../documents.ts";
import { membersChanged } from "../membership/documents.ts";
import { endBreak } from "./documents.ts";

const payload = circleAddress.extend({ person: personId });

/** Brings someone back on the day they named, however late it runs; a break that was prolonged goes on. */
export function endBreakWorker(
  context: Pick<Context, "documents">,
): Worker<z.infer<typeof payload>> {
  return {
    type: endBreak,
    payload,
    async run({ payload: { person, ...address }, now }) {
      const inside = await readEvenEnded(context, address);
      const member = inside && joinedMember(inside.circle.value, person);
      if (!inside || !member || !onBreak(member) || onBreak(member, now)) return [];
      const back = comeBack(inside.circle.value, person);
      return back.ok ? changeWrites(inside, membersChanged(inside, back.value, now)) : [];
    },
  };
}
