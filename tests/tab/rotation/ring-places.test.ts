import { ringPlaces } from "../../../tab/rotation/ring-places.ts";
import { aMemberView } from "../../builders/circle-page.ts";
import { personCalled } from "../../builders/ids.ts";

const members = ["Ada", "Bo", "Cy", "Di"].map((name) => aMemberView(name));
const turn = (name: string) => ({
  person: personCalled(name),
  reason: { kind: "never-led" as const },
});

describe("ringPlaces", () => {
  it("puts the facilitator at the top and who comes next clockwise", () => {
    const places = ringPlaces(members, [turn("cy"), turn("ada")], []);
    expect(places.map(({ member, x, y }) => [member.name, x, y])).toEqual([
      ["Cy", 120, 30],
      ["Ada", 210, 120],
      ["Bo", 120, 210],
      ["Di", 30, 120],
    ]);
  });

  it("goes the other way round for who reads from right to left", () => {
    const places = ringPlaces(members, [turn("cy"), turn("ada")], [], "rtl");
    expect(places.map(({ member, x, y }) => [member.name, x, y])).toEqual([
      ["Cy", 120, 30],
      ["Ada", 30, 120],
      ["Bo", 120, 210],
      ["Di", 210, 120],
    ]);
  });

  it("marks the facilitator and the next three, and who is away", () => {
    const line = ["ada", "bo", "cy", "di"].map(turn);
    const places = ringPlaces(members, line, [personCalled("bo")]);
    expect(places.map((place) => place.turn)).toEqual([0, 1, 2, 3]);
    expect(places.map(({ away }) => away)).toEqual([false, true, false, false]);
  });

  it("leaves out who has not joined", () => {
    const invited = aMemberView("Eve", { standing: "invited" });
    expect(ringPlaces([...members, invited], [], [])).toHaveLength(4);
  });
});
