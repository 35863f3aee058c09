import { z } from "zod";

/** How far someone is with a skill, as they see it: they want to learn it, are at it, can do it, could show it to others. */
export const skillStages = ["want", "learning", "can", "show"] as const;

export const skill = z.object({
  name: z.string().trim().min(1).max(60),
  stage: z.enum(skillStages),
});
export type Skill = z.infer<typeof skill>;

/** A map of one's own skills, in one's own words. Nobody else reads it, nothing counts it. */
export const skillMap = z
  .array(skill)
  .max(30)
  .readonly()
  .refine((skills) => new Set(skills.map(({ name }) => named(name))).size === skills.length);
export type SkillMap = z.infer<typeof skillMap>;

/** The map with this skill at this stage: as the last one where it is new, in its place where it stands there. */
export function withSkill(skills: SkillMap, { name, stage }: Skill): SkillMap {
  const words = name.trim();
  const same = (each: Skill) => named(each.name) === named(words);
  return skills.some(same)
    ? skills.map((each) => (same(each) ? { ...each, stage } : each))
    : [...skills, { name: words, stage }];
}

function named(name: string): string {
  return name.trim().toLowerCase();
}
