import { RosterUnreadable } from "../../../bot/ports/directory.ts";
import { teamsDirectory } from "../../../bot/teams/directory.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { aProfile } from "../../fakes/fake-directory.ts";

const place = { tenant: tenantCalled("contoso"), conversation: channelCalled("river") };
const ada = personCalled("ada");
const bo = personCalled("bo");

/** A conversation's roster with a count of how often it was asked. */
function aDirectory(names: readonly string[], kind: "groupChat" | "private" = "groupChat") {
  const here = new Set(names);
  const asked = { rosters: 0, people: 0 };
  let ill = false;
  let seconds = 0;
  const read = async () => {
    asked.rosters += 1;
    return ill ? refuse("not-readable") : ok([...here].map((name) => aProfile(name)));
  };
  const directory = teamsDirectory(
    {
      roster: read,
      async belongs(_place, person) {
        asked.people += 1;
        if (ill) throw new Error("ill");
        return [...here].some((name) => personCalled(name) === person);
      },
      whereabouts: async () => ({ installed: true, kind, team: { id: "team", group: "group" } }),
      accounts: async () => new Map(),
    },
    { channelMembers: read, reportingLine: async () => "no" },
    () => seconds,
  );
  return {
    ...directory,
    asked,
    here,
    fallsIll: () => {
      ill = true;
    },
    wait: (more: number) => {
      seconds += more;
    },
  };
}

describe("who belongs to a conversation", () => {
  it("is read once for all who ask within a minute", async () => {
    const teams = aDirectory(["ada", "bo"]);
    const answers = await Promise.all([ada, bo, ada].map((each) => teams.belongs(place, each)));
    teams.wait(50);
    expect([...answers, await teams.belongs(place, bo)]).toEqual([true, true, true, true]);
    expect(teams.asked).toEqual({ rosters: 1, people: 0 });
  });

  it("is known of who left after a minute, and of who came after a few seconds", async () => {
    const teams = aDirectory(["ada"]);
    expect(await teams.belongs(place, bo)).toBe(false);
    teams.here.delete("ada");
    teams.here.add("bo");
    teams.wait(6);
    expect(await teams.belongs(place, bo)).toBe(true);
    expect(await teams.belongs(place, ada)).toBe(false);
  });

  it("is known at once after someone has read the roster", async () => {
    const teams = aDirectory(["ada"]);
    await teams.belongs(place, ada);
    teams.here.delete("ada");
    await teams.roster(place);
    expect(await teams.belongs(place, ada)).toBe(false);
  });

  it("is asked one by one where there are many people", async () => {
    const teams = aDirectory(["ada", ...Array.from({ length: 500 }, (_, index) => `p${index}`)]);
    await teams.belongs(place, ada);
    teams.wait(61);
    await teams.belongs(place, ada);
    await teams.belongs(place, bo);
    expect(teams.asked).toEqual({ rosters: 1, people: 2 });
  });

  it("is believed as it was for a quarter of an hour while Teams is ill", async () => {
    const teams = aDirectory(["ada"]);
    await teams.belongs(place, ada);
    teams.fallsIll();
    teams.wait(14 * 60);
    expect(await teams.belongs(place, ada)).toBe(true);
    await expect(teams.belongs(place, bo)).rejects.toThrow(RosterUnreadable);
    teams.wait(2 * 60);
    await expect(teams.belongs(place, ada)).rejects.toThrow(RosterUnreadable);
  });

  it("is nobody's where Graph does not let us read it", async () => {
    const teams = aDirectory(["ada"], "private");
    teams.fallsIll();
    expect(await teams.belongs(place, ada)).toBe(false);
  });
});
