import fc from "fast-check";
import { skillMap, skillStages, withSkill } from "../../../shared/reflection/skill-map.ts";

const skills = fc.array(
  fc.record({
    name: fc.constantFrom("Listening", "listening ", "Budgets", "Saying no", "SQL"),
    stage: fc.constantFrom(...skillStages),
  }),
  { maxLength: 12 },
);

describe("a map of one's own skills", () => {
  it("holds each skill once, at the stage that was said last", () => {
    fc.assert(
      fc.property(skills, (said) => {
        const map = said.reduce<ReturnType<typeof withSkill>>(withSkill, []);
        expect(skillMap.safeParse(map).success).toBe(true);
        const last = said.at(-1);
        const found = map.find(
          ({ name }) => name.toLowerCase() === last?.name.trim().toLowerCase(),
        );
        expect(found?.stage).toBe(last?.stage);
      }),
    );
  });

  it("takes no skill twice, and none without a name", () => {
    const can = { name: "SQL", stage: "can" };
    expect(skillMap.safeParse([can, { ...can, name: " sql" }]).success).toBe(false);
    expect(skillMap.safeParse([{ ...can, name: "  " }]).success).toBe(false);
  });
});
