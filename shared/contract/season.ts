import { oc } from "@orpc/contract";
import { z } from "zod";
import { askMode } from "../agenda/ask.ts";
import { circleAddress } from "../circle/circle.ts";
import { seasonWeeks } from "../circle/season.ts";
import { askId, circleId, tenantId } from "../kernel/ids.ts";
import { calendarDate } from "../time/instant.ts";
import { inCircle, notFound } from "./refusals.ts";

/** The circle's season as its members see it. */
export const seasonView = z.object({
  number: z.int(),
  weeks: seasonWeeks,
  from: calendarDate,
  until: calendarDate,
  /** From then on it can be renewed. */
  decidesFrom: calendarDate,
  /** It took the place of another, by a renewal that can be taken back. */
  renewed: z.boolean(),
});
export type SeasonView = z.infer<typeof seasonView>;

export const seasonContract = {
  /** Another length for the season that runs; the first one, for a circle without. */
  planSeason: oc
    .input(circleAddress.extend({ weeks: seasonWeeks }))
    .output(z.object({}))
    .errors({ ...inCircle, "in-the-past": { status: 422 } }),
  /** The season after `number` begins; any member may, and any may take it back. */
  renewSeason: oc
    .input(circleAddress.extend({ number: z.int(), weeks: seasonWeeks }))
    .output(z.object({}))
    .errors({ ...inCircle, "changed-meanwhile": { status: 409 }, "too-early": { status: 422 } }),
  /** Takes back that season `number` has begun. */
  takeRenewalBack: oc
    .input(circleAddress.extend({ number: z.int() }))
    .output(z.object({}))
    .errors(inCircle),
  /** What I have asked the circle for, also in one that has ended; the oldest first. */
  ownAsks: oc
    .input(circleAddress)
    .output(z.object({ asks: z.array(z.object({ ask: askId, text: z.string(), mode: askMode })) }))
    .errors(notFound),
};

const onCard = { tenant: tenantId, circle: circleId };

/** What the buttons of the card at a season's end send back. */
export const seasonAction = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("season.view"), ...onCard }),
  z.object({ verb: z.literal("season.renew"), ...onCard, number: z.int(), weeks: seasonWeeks }),
  z.object({ verb: z.literal("season.take-back"), ...onCard, number: z.int() }),
]);
export type SeasonAction = z.infer<typeof seasonAction>;
