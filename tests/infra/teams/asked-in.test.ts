import type { Request } from "express";
import { people } from "../../../infra/local/organisation/people.ts";
import { askedIn } from "../../../infra/local/teams/asked-in.ts";

const { lena } = people;
const place = { id: "place" };
const found = { id: "message" };
const { here, message } = askedIn({
  board: {
    find: (where: string, id: string) => (where === "place" && id === "m" ? found : undefined),
  },
  find: (id: string) => (id === "place" ? place : undefined),
  views: { sees: (where: object, { id }: { id: string }) => where === place && id === lena.id },
} as never);
const asked = (params: object, headers = {}) =>
  ({ params: { me: lena.id, c: "place", m: "m", ...params }, headers }) as unknown as Request;

describe("what someone asks in a place", () => {
  it("comes in the language they read in for now, about a message too", () => {
    expect(here(asked({})).person.language).toBe("de");
    for (const read of [here, message]) {
      const { person, where } = read(asked({}, { "x-reads": "ja-JP" }));
      expect([person.id, person.language, where]).toEqual([lena.id, "ja", place]);
    }
    expect(message(asked({})).message).toBe(found);
  });

  it("is refused for a place or a message that they do not see", () => {
    for (const params of [{ me: people.amara.id }, { me: "nobody" }, { c: "elsewhere" }])
      expect(() => here(asked(params))).toThrow("There is no such place.");
    expect(() => message(asked({ m: "gone" }))).toThrow("There is no such message.");
  });
});
