import { z } from "zod";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type SkillMap, skillMap } from "../../../shared/reflection/skill-map.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { personPartition } from "../../ports/partition.ts";

/** In a person's own partition, of no circle. */
const skillsKind = kind("skills", z.object({ skills: skillMap, edition: z.int().min(1) }));
const skillsDocument = "skills";

type Someone = Pick<Caller, "tenant" | "person">;

export async function readSkills(
  { documents }: Pick<Context, "documents">,
  { tenant, person }: Someone,
) {
  const found = await documents.read(personPartition(tenant, person), skillsDocument);
  return found && skillsKind.read(found);
}

/** Keeps the map as a whole; an empty one is gone from the store. */
export async function keepSkills(
  context: Pick<Context, "documents" | "freshId">,
  someone: Someone,
  skills: SkillMap,
  edition: number,
): Promise<Result<Record<string, never>, "changed-on-another-device">> {
  const before = await readSkills(context, someone);
  if ((before?.value.edition ?? 0) !== edition) return refuse("changed-on-another-device");
  if (!before && skills.length === 0) return ok({});
  const after = { skills, edition: edition + 1 };
  const write = written(before, after);
  const mine = personPartition(someone.tenant, someone.person);
  const done = await context.documents.commit(mine, [write], context.freshId());
  return done.ok ? ok({}) : refuse("changed-on-another-device");
}

function written(
  before: Awaited<ReturnType<typeof readSkills>>,
  after: { readonly skills: SkillMap; readonly edition: number },
) {
  if (!before) return skillsKind.create(skillsDocument, after);
  return after.skills.length === 0 ? skillsKind.remove(before) : skillsKind.replace(before, after);
}
