import type { z } from "zod";
import { circleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { onBreak } from "../../../shared/circle/on-break.ts";
import { personId, resourceId, tenantId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import { countsFor, tellPerson } from "../../circle/told/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { wordsCard } from "./cards.ts";
import { carryOutYes, isOpen, readAsked, tellAuthor } from "./documents.ts";
import { allow } from "./routes.ts";

const payload = circleAddress.extend({
  person: personId,
  personTenant: tenantId,
  request: resourceId,
});

/**
 * Asks the author of a message, in their own chat, whether it may stand on the shelf. Whoever takes a break or has had enough
 * messages finds it in their app.
 */
export function tellAuthorWorker(
  context: Parameters<typeof tellPerson>[0] & Pick<Context, "links">,
): Worker<z.infer<typeof payload>> {
  return {
    type: tellAuthor,
    payload,
    async run({ payload: { tenant, circle, person, personTenant, request }, now }) {
      const address = { tenant, circle };
      const asked = await readAsked(context, { tenant: personTenant, person }, request);
      const inside = await readInside(context, address);
      const author = inside && joinedMember(inside.circle.value, person);
      if (!(author && asked && isOpen(asked.value, now)) || onBreak(author, now)) return [];
      const words = say(author.language);
      const { name, home } = inside.circle.value;
      const link = context.links.circle(home, "shelf");
      const card = wordsCard(words, { address, circleName: name, person, request, link });
      const occasion = `${tellAuthor}.${request}`;
      const about = { session: countsFor(inside), occasion, whenever: true };
      const message = { card, summary: words("sharing:card.wordsTitle") };
      await tellPerson(context, address, author, about, message);
      return [];
    },
  };
}

/** Puts words onto the shelf whose author's yes was cut short. */
export function carryOutWorker(
  context: Parameters<typeof allow>[0],
): Worker<z.infer<typeof payload>> {
  return {
    type: carryOutYes,
    payload,
    async run({ payload: { tenant, circle, person, personTenant, request }, now }) {
      const author = { tenant: personTenant, person };
      const asked = (await readAsked(context, author, request))?.value;
      if (asked?.answer !== "yes" || asked.sealed === undefined) return [];
      const done = await allow(context, author, { tenant, circle }, { request, allowed: true });
      if (!done.ok && done.refusal === "busy") throw new Later(later(now, { minutes: 1 }));
      return [];
    },
  };
}
