import type { z } from "zod";
import { circleAddress } from "../../shared/circle/circle.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import { onBreak } from "../../shared/circle/on-break.ts";
import { resourceId } from "../../shared/kernel/ids.ts";
import { askedFrom } from "../../shared/shelf/still-true.ts";
import { readWhole } from "../circle/documents.ts";
import { countsFor, tellPerson } from "../circle/told/documents.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Worker } from "../ports/job.ts";
import { stillTrueCard } from "./cards.ts";
import { askStillTrue } from "./documents.ts";
import { carryOutWorker, tellAuthorWorker } from "./saved/jobs.ts";

type World = Parameters<typeof tellPerson>[0] & Pick<Context, "links" | "seal">;

export function shelfJobs(context: World): readonly Worker[] {
  return [
    stillTrueWorker(context),
    tellAuthorWorker(context),
    carryOutWorker(context),
  ] as readonly Worker[];
}

const payload = circleAddress.extend({ resource: resourceId });

/**
 * Asks whoever put something on the shelf once each time whether it is still true. Where they have left, take a break or have had enough
 * messages, the shelf's page asks everyone.
 */
function stillTrueWorker(context: World): Worker<z.infer<typeof payload>> {
  return {
    type: askStillTrue,
    payload,
    async run({ payload: { tenant, circle, resource }, now }) {
      const address = { tenant, circle };
      const inside = await readWhole(context, address);
      const item = inside?.resources.find(({ value }) => value.id === resource)?.value;
      if (!(inside && item) || item.removedAt !== undefined || now < askedFrom(item)) return [];
      const member = joinedMember(inside.circle.value, item.by);
      if (!member || onBreak(member, now)) return [];
      const words = say(member.language);
      const { name: circleName, home } = inside.circle.value;
      const link = context.links.circle(home, "shelf");
      const card = stillTrueCard(words, { address, circleName, person: item.by, resource, link });
      const about = {
        session: countsFor(inside),
        occasion: `shelf.still.${resource}.${askedFrom(item)}`,
      };
      await tellPerson(context, address, member, about, {
        card,
        summary: words("sharing:card.stillTitle"),
      });
      return [];
    },
  };
}
