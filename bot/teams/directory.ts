import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { GraphDirectory } from "../graph/graph-directory.ts";
import type { Directory, Place, Profile } from "../ports/directory.ts";
import type { ConnectorRoster } from "./roster.ts";

type Roster = Result<readonly Profile[], "not-installed" | "not-readable">;

/** How long an answer about one person is believed, in seconds: who comes waits less than who leaves stays. */
const believed = { belongs: 60, strange: 5 };
const most = 50_000;

/**
 * Who belongs where: Teams' connector tells it of standard channels and chats; of private and shared channels, whose
 * members the connector does not know, Graph does. `seconds` is real time.
 */
export function teamsDirectory(
  connector: ConnectorRoster,
  graph: GraphDirectory,
  seconds: () => number,
): Directory {
  const known = new Map<string, { readonly belongs: boolean; readonly until: number }>();

  async function roster(place: Place): Promise<Roster> {
    const channel = await ownChannel(place);
    return channel ? graph.channelMembers(channel) : connector.roster(place);
  }

  /** The place as Graph addresses it, when it is a channel with members of its own. */
  async function ownChannel({ tenant, conversation }: Place) {
    const { kind, team } = await connector.whereabouts({ tenant, conversation });
    const own = kind === "private" || kind === "shared";
    return own && team?.group ? { tenant, team: team.group, channel: conversation } : undefined;
  }

  async function looked(place: Place, person: PersonId): Promise<boolean> {
    if (!(await ownChannel(place))) return connector.belongs(place, person);
    const members = await roster(place);
    return members.ok && members.value.some((each) => each.person === person);
  }

  return {
    roster,
    async belongs(place, person) {
      const key = `${place.tenant}|${place.conversation}|${person}`;
      const before = known.get(key);
      if (before && before.until > seconds()) return before.belongs;
      const belongs = await looked(place, person);
      if (known.size >= most) known.clear();
      known.set(key, { belongs, until: seconds() + believed[belongs ? "belongs" : "strange"] });
      return belongs;
    },
    async openToTeam(place) {
      return (await connector.whereabouts(place)).kind === "standard";
    },
    reportingLine: (people) => graph.reportingLine(people),
  };
}
