import { rhythm, rhythmPresets } from "../../../shared/schedule/rhythm.ts";

describe("the rhythms a circle can choose", () => {
  it("are half an hour a week, 45 minutes every second week, an hour a month, or as needed", () => {
    expect(rhythmPresets.map(({ every, minutes }) => `${every} ${minutes}`)).toEqual([
      "weekly 30",
      "fortnightly 45",
      "monthly 60",
      "as-needed 45",
    ]);
  });

  it("last no longer than an hour", () => {
    for (const each of rhythmPresets) expect(rhythm.safeParse(each).success).toBe(true);
    expect(rhythm.safeParse({ every: "monthly", minutes: 61 }).success).toBe(false);
  });
});
