import type { Context } from "../ports/context.ts";
import { charterWorkers } from "./charter/jobs.ts";
import { tellEndingWorker } from "./ending/jobs.ts";
import { eraseWorker } from "./erased/jobs.ts";
import { healthWorkers } from "./health/jobs.ts";
import { sendHelpWorker } from "./help/jobs.ts";
import { postInvitationWorker, refreshCardWorker } from "./invitation/jobs.ts";
import { forgetLeaverWorker } from "./leaving/jobs.ts";
import { seeIfGoneWorker } from "./membership/jobs.ts";
import { listMineWorker } from "./mine/jobs.ts";
import { putPastAwayWorker } from "./past/jobs.ts";
import { endBreakWorker } from "./pause/jobs.ts";
import { seasonWorkers } from "./season/jobs.ts";
import { emptyWorker } from "./unkept/jobs.ts";

/** Everything that follows later from what happens to a circle. */
export function circleWorkers(context: Context) {
  return [
    listMineWorker(context),
    putPastAwayWorker(context),
    postInvitationWorker(context),
    refreshCardWorker(context),
    seeIfGoneWorker(context),
    ...charterWorkers(context),
    endBreakWorker(context),
    ...seasonWorkers(context),
    tellEndingWorker(context),
    eraseWorker(context),
    forgetLeaverWorker(context),
    emptyWorker(context),
    sendHelpWorker(context),
    ...healthWorkers(context),
  ];
}
