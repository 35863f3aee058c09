import type { Introduction } from "../../../shared/agenda/introduction.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { countsFor, tellPerson } from "../../circle/told/documents.ts";
import { waitingWrites, withAsked } from "../../commitment/waiting/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { personPartition } from "../../ports/partition.ts";
import { introductionCard } from "./cards.ts";
import {
  askedOfMeDocument,
  askedOfMeKind,
  type IntroductionPayload,
  introductionDocument,
  introductionKind,
  introductionPayload,
  tellIntroduction,
} from "./documents.ts";

type World = Pick<Context, "documents" | "messenger" | "notifier" | "clock" | "freshId" | "links">;

/** Has whoever is asked find it, and tells each of the two once that there is something for them. */
export function introductionWorker(context: World): Worker<IntroductionPayload> {
  return {
    type: tellIntroduction,
    payload: introductionPayload,
    bringsUpToDate: true,
    async run({ payload, now }) {
      const found = await readAsked(context, payload);
      const asked = found?.removedAt === undefined ? found : undefined;
      const to = found?.to ?? payload.to;
      if (to) await findable(context, payload, to, asked, now);
      if (asked) await tellOf(context, asked);
      return [];
    },
  };
}

/** Whoever it is that has not heard of it, when both are in the circle now. */
async function tellOf(context: World, asked: Introduction): Promise<void> {
  const inside = await readInside(context, asked);
  const parties = inside && partiesIn(inside, asked);
  if (parties) await tell(context, inside, asked, asked.answer ? parties.asker : parties.broker);
}

/** As it stands with whoever asks. */
async function readAsked(
  { documents }: World,
  { circle, id, from }: IntroductionPayload,
): Promise<Introduction | undefined> {
  const partition = personPartition(from.tenant, from.person);
  const found = await documents.read(partition, introductionDocument(circle, id));
  return found && introductionKind.read(found).value;
}

/** Both, when both are in the circle now. */
function partiesIn({ circle }: Inside, { from, to }: Introduction) {
  const asker = joinedMember(circle.value, from.person);
  const broker = joinedMember(circle.value, to.person);
  return asker && broker && { asker, broker };
}

/** In the partition of whoever is asked: where it lies, as long as it does; and that it waits for them. */
async function findable(
  context: World,
  { tenant, circle, id, from }: IntroductionPayload,
  to: Introduction["to"],
  asked: Introduction | undefined,
  now: Instant,
): Promise<void> {
  const partition = personPartition(to.tenant, to.person);
  const where = askedOfMeDocument(circle, id);
  const found = await context.documents.read(partition, where);
  const waits = asked !== undefined && asked.answer === undefined;
  const follows = withAsked({ tenant, circle, what: "introduction", id }, waits, now);
  const writes = [
    ...(asked && !found ? [askedOfMeKind.create(where, { tenant, circle, id, from })] : []),
    ...(found && !asked ? [askedOfMeKind.remove(found)] : []),
    ...(await waitingWrites(context, to, follows)),
  ];
  if (writes.length === 0) return;
  const done = await context.documents.commit(partition, writes, context.freshId());
  if (!done.ok) throw new Later(now);
}

async function tell(
  context: World,
  inside: Inside,
  { tenant, circle, id, answer }: Introduction,
  to: Member,
): Promise<void> {
  const { home, name } = inside.circle.value;
  const words = say(to.language);
  const what = answer ? ("answered" as const) : ("asked" as const);
  const link = context.links.circle(home, "introductions");
  await tellPerson(
    context,
    { tenant, circle },
    to,
    { session: countsFor(inside), occasion: `agenda.introduction-${what}|${id}` },
    {
      card: introductionCard(words, what, { circleName: name, link }),
      summary: words(`asking:intro.card.${what}`),
    },
  );
}
