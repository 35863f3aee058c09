import type { CircleAddress } from "../../shared/circle/circle.ts";
import { circleAddress } from "../../shared/circle/circle.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import { toldNext } from "../../shared/rotation/tell-facilitator.ts";
import { openSessions } from "../../shared/schedule/open-sessions.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { type Inside, readEvenEnded, readInside } from "../circle/documents.ts";
import { retell, tellPerson, toldIn } from "../circle/told/documents.ts";
import type { Context } from "../ports/context.ts";
import { jobId, type Worker } from "../ports/job.ts";
import { circlePartition } from "../ports/partition.ts";
import { tellTurns, tellTurnsJob } from "../schedule/documents.ts";
import { lookIntoCalendar } from "./away/documents.ts";
import { noticeFor } from "./noticed/present.ts";
import { messageFor, toTell } from "./present.ts";

type World = Pick<
  Context,
  "documents" | "messenger" | "notifier" | "calendar" | "clock" | "freshId" | "links" | "log"
>;

/**
 * Tells whoever facilitates, and whoever is asked about a turn, what they are to know by now, and keeps true what they were
 * told before. Whoever is out of office counts as away first. Wakes itself when there is more to tell.
 */
export function tellTurnsWorker(context: World): Worker<CircleAddress> {
  return {
    type: tellTurns,
    payload: circleAddress,
    bringsUpToDate: true,
    async run({ payload, now }) {
      await lookIntoCalendar(context, payload, now);
      const inside = await readInside(context, payload);
      if (!inside) {
        await keepTrue(context, payload, now);
        return [];
      }
      await wakeAgain(context, payload, inside, now);
      const faults = await tell(context, payload, inside, now);
      await keepTrue(context, payload, now);
      if (faults.length > 0) throw faults[0];
      return [];
    },
  };
}

/** One who cannot be told keeps nobody else from being told. */
async function tell(
  context: World,
  address: CircleAddress,
  inside: Inside,
  now: Instant,
): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const to of toTell(inside, now)) {
    const member = joinedMember(inside.circle.value, to.person);
    const message = messageFor(inside, to, context.links, now);
    const notice = noticeFor(inside, to, context.links);
    if (member && message)
      await tellPerson(context, address, member, to, { ...message, notice }).catch((fault) =>
        faults.push(fault),
      );
  }
  return faults;
}

async function keepTrue(context: World, address: CircleAddress, now: Instant): Promise<void> {
  const told = await toldIn(context, address);
  const inside = await readEvenEnded(context, address);
  if (!inside) return;
  for (const each of told) {
    const message = messageFor(inside, each, context.links, now);
    if (message) await retell(context, address, each, message);
  }
}

/** Committed by itself: whoever cannot be told now is no reason not to tell what is due later. */
async function wakeAgain(
  { documents, freshId }: World,
  address: CircleAddress,
  inside: Inside,
  now: Instant,
): Promise<void> {
  const [next] = openSessions(inside.sessions.map(({ value }) => value))
    .flatMap((session) => {
      const due = toldNext(session, now);
      return due === undefined ? [] : { session, due };
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (!next) return;
  const { session, due } = next;
  const occasion = `${session.id}|${due}`;
  const partition = circlePartition(address.tenant, address.circle);
  if (await documents.read(partition, jobId(tellTurns, occasion))) return;
  // When another instance was faster, the same job waits already.
  await documents.commit(partition, [tellTurnsJob(address, occasion, due)], freshId());
}
