import type { Introduction } from "../../../shared/agenda/introduction.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { IntroductionView } from "../../../shared/contract/introduction.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import type { Inside } from "../../circle/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { personPartition } from "../../ports/partition.ts";
import {
  askedOfMeDocument,
  askedOfMeKind,
  introductionDocument,
  introductionKind,
} from "./documents.ts";

type Reading = Pick<Context, "documents">;
type Someone = Pick<Caller, "tenant" | "person">;

/** What someone asked others who are still in the circle, the newest first. */
export async function askedBy(
  { documents }: Reading,
  { circle: { value: circle } }: Inside,
  { tenant, person }: Someone,
): Promise<IntroductionView[]> {
  const from = introductionDocument(circle.id, "");
  const range = { from, until: `${from}~` };
  const found = await documents.list(personPartition(tenant, person), introductionKind.name, range);
  return shown(
    found
      .map((each) => introductionKind.read(each).value)
      .filter(({ to }) => joinedMember(circle, to.person)),
    ({ to }) => to.person,
  );
}

/** What others who are still in the circle ask someone: its words are read where they lie. */
export async function askedOf(
  { documents }: Reading,
  { circle: { value: circle } }: Inside,
  { tenant, person }: Someone,
): Promise<IntroductionView[]> {
  const from = askedOfMeDocument(circle.id, "");
  const mine = personPartition(tenant, person);
  const range = { from, until: `${from}~` };
  const pointers = (await documents.list(mine, askedOfMeKind.name, range)).map(
    (each) => askedOfMeKind.read(each).value,
  );
  const found = await Promise.all(
    pointers
      .filter((each) => joinedMember(circle, each.from.person))
      .map((each) =>
        documents.read(
          personPartition(each.from.tenant, each.from.person),
          introductionDocument(circle.id, each.id),
        ),
      ),
  );
  return shown(
    found
      .flatMap((each) => (each ? [introductionKind.read(each).value] : []))
      .filter(({ to }) => to.person === person),
    ({ from: asker }) => asker.person,
  );
}

function shown(
  all: readonly Introduction[],
  other: (each: Introduction) => PersonId,
): IntroductionView[] {
  return all
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted((a, b) => compare(b.at, a.at))
    .map((each) => ({
      introduction: each.id,
      with: other(each),
      text: each.text,
      ...(each.answer === undefined ? {} : { answer: each.answer }),
    }));
}
