import { promptAfter } from "../../../shared/reflection/prompt.ts";

describe("the question for looking back", () => {
  it("is another one after each of six sessions, and then they come again", () => {
    const asked = Array.from({ length: 12 }, (_, index) => promptAfter(index + 1));
    expect(new Set(asked.slice(0, 6)).size).toBe(6);
    expect(asked.slice(6)).toEqual(asked.slice(0, 6));
  });
});
