import type { Introduction } from "../../../shared/agenda/introduction.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { lastBegun } from "../../../shared/commitment/comes-back.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { tellPerson } from "../../circle/told/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
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
    async run({ payload }) {
      const inside = await readInside(context, payload);
      const asked = await readAsked(context, payload);
      const parties = inside && asked && partiesIn(inside, asked);
      if (!parties) return [];
      await findable(context, asked);
      await tell(context, inside, asked, asked.answer ? parties.asker : parties.broker);
      return [];
    },
  };
}

/** As it stands with whoever asks; nothing once it is taken back. */
async function readAsked(
  { documents }: World,
  { circle, id, from }: IntroductionPayload,
): Promise<Introduction | undefined> {
  const partition = personPartition(from.tenant, from.person);
  const found = await documents.read(partition, introductionDocument(circle, id));
  const asked = found && introductionKind.read(found).value;
  return asked?.removedAt === undefined ? asked : undefined;
}

/** Both, when both are in the circle now. */
function partiesIn({ circle }: Inside, { from, to }: Introduction) {
  const asker = joinedMember(circle.value, from.person);
  const broker = joinedMember(circle.value, to.person);
  return asker && broker && { asker, broker };
}

/** Where it lies, in the partition of whoever is asked. */
async function findable({ documents, freshId }: World, asked: Introduction): Promise<void> {
  const { tenant, circle, id, from, to } = asked;
  const partition = personPartition(to.tenant, to.person);
  const where = askedOfMeDocument(circle, id);
  if (await documents.read(partition, where)) return;
  const pointer = askedOfMeKind.create(where, { tenant, circle, id, from });
  // Somebody else who was faster wrote the same.
  await documents.commit(partition, [pointer], freshId());
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
  const all = inside.sessions.map(({ value }) => value);
  const session = openSession(all)?.id ?? `after-${lastBegun(all)}`;
  await tellPerson(
    context,
    { tenant, circle },
    to,
    { session, occasion: `agenda.introduction-${what}|${id}` },
    {
      card: introductionCard(words, what, { circleName: name, link }),
      summary: words(`asking:intro.card.${what}`),
    },
  );
}
