import { oc } from "@orpc/contract";
import { z } from "zod";
import { askMode, askText, webLink } from "../agenda/ask.ts";
import { protocolRef } from "../agenda/protocol-name.ts";
import { circleAddress } from "../circle/circle.ts";
import { askId, circleId, tenantId } from "../kernel/ids.ts";
import { calendarDate } from "../time/instant.ts";
import { introductionContract } from "./introduction.ts";
import { myAsksContract } from "./my-asks.ts";
import { protocolContract } from "./protocol.ts";
import { questionContract } from "./question.ts";
import { quickContract } from "./quick-ask.ts";
import { changedMeanwhile, inCircle } from "./refusals.ts";
import { runningContract } from "./running.ts";
import { writtenActions, writtenContract } from "./written.ts";

const asking = {
  text: askText,
  mode: askMode,
  neededBy: calendarDate.optional(),
  link: webLink.optional(),
};
const askAddress = circleAddress.extend({ ask: askId });

export const agendaContract = {
  ...runningContract,
  ...protocolContract,
  ...introductionContract,
  ...myAsksContract,
  ...questionContract,
  ...quickContract,
  ...writtenContract,
  /** With the ask's id, made before the first attempt: sent again, it is added once. */
  add: oc
    .input(circleAddress.extend({ ...asking, ask: askId.optional() }))
    .output(z.object({ ask: askId }))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
  edit: oc
    .input(askAddress.extend({ ...asking, edition: z.int() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  /** How an ask is worked on; `null`: as its mode proposes. */
  choose: oc
    .input(askAddress.extend({ edition: z.int(), protocol: protocolRef.nullable() }))
    .output(z.object({}))
    .errors({ ...inCircle, ...changedMeanwhile }),
  /** Puts an ask before another, or last. */
  move: oc
    .input(askAddress.extend({ before: askId.nullable() }))
    .output(z.object({}))
    .errors(inCircle),
  remove: oc.input(askAddress).output(z.object({})).errors(inCircle),
  restore: oc
    .input(askAddress)
    .output(z.object({}))
    .errors({ ...inCircle, "too-many": { status: 409 } }),
};

export const agendaAction = z.discriminatedUnion("verb", [
  /** The reader's own view of what is asked for the next session. */
  z.object({ verb: z.literal("agenda.view"), tenant: tenantId, circle: circleId }),
  ...writtenActions,
]);
export type AgendaAction = z.infer<typeof agendaAction>;
