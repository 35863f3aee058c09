import type { Context } from "../ports/context.ts";
import type { Worker } from "../ports/job.ts";
import { introductionWorker } from "./introduction/jobs.ts";
import { openBoxWorker } from "./question/jobs.ts";
import { quickJobs } from "./quick/jobs.ts";
import { writtenJobs } from "./written/jobs.ts";

/** What follows later from what members ask each other. */
export function agendaJobs(context: Context): readonly Worker[] {
  return [
    introductionWorker(context),
    openBoxWorker(context),
    ...quickJobs(context),
    ...writtenJobs(context),
  ] as readonly Worker[];
}
