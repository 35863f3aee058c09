import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Result } from "../../shared/kernel/result.ts";
import type { GraphDirectory } from "../graph/graph-directory.ts";
import { type Directory, type Place, type Profile, RosterUnreadable } from "../ports/directory.ts";
import type { ConnectorRoster } from "./roster.ts";

type Roster = Result<readonly Profile[], "not-installed" | "not-readable">;

/** Who was there at a time, in seconds. */
interface Seen {
  readonly at: number;
  readonly people: ReadonlySet<PersonId>;
}

/** How long an answer about one person is believed, in seconds: who comes waits less than who leaves stays. */
const believed = { belongs: 60, strange: 5, inTrouble: 15 * 60 };
/** Of a roster longer than this, people are asked about one by one. */
const large = 500;
const most = 20_000;

/**
 * Who belongs where: Teams' connector tells it of standard channels and chats; of private and shared channels, whose
 * members the connector does not know, Graph does. A conversation's roster is read once for all who ask. `seconds` is
 * real time.
 */
export function teamsDirectory(
  connector: ConnectorRoster,
  graph: GraphDirectory,
  seconds: () => number,
): Directory {
  const known = new Map<string, Seen>();
  const looking = new Map<string, Promise<Seen | undefined>>();
  const largeOnes = new Set<string>();

  async function read(place: Place): Promise<{ readonly roster: Roster; readonly seen?: Seen }> {
    const channel = await ownChannel(place);
    const roster = await (channel ? graph.channelMembers(channel) : connector.roster(place));
    if (!channel && roster.ok && roster.value.length > large) largeOnes.add(keyOf(place));
    // Graph not letting us read is an answer; the connector says `not-readable` of its own faults alone.
    if (!roster.ok && !channel && roster.refusal === "not-readable") return { roster };
    const people = roster.ok ? roster.value.map(({ person }) => person) : [];
    return { roster, seen: keep(keyOf(place), people) };
  }

  /** The place as Graph addresses it, when it is a channel with members of its own. */
  async function ownChannel({ tenant, conversation }: Place) {
    const { kind, team } = await connector.whereabouts({ tenant, conversation });
    const own = kind === "private" || kind === "shared";
    return own && team?.group ? { tenant, team: team.group, channel: conversation } : undefined;
  }

  function keep(key: string, people: readonly PersonId[]): Seen {
    const seen = { at: seconds(), people: new Set(people) };
    if (known.size >= most) known.clear();
    known.set(key, seen);
    return seen;
  }

  /** What was known of someone, and how many seconds ago. */
  function before(key: string, person: PersonId) {
    const seen = known.get(key);
    if (!seen) return { there: false, age: Number.POSITIVE_INFINITY };
    return { there: seen.people.has(person), age: seconds() - seen.at };
  }

  /** Looks who is there; several who ask at once wait for one look. Undefined in trouble. */
  function look(place: Place, person: PersonId, key: string): Promise<Seen | undefined> {
    const under = looking.get(key);
    if (under !== undefined) return under;
    const alone = key !== keyOf(place);
    const look = alone
      ? connector.belongs(place, person).then((belongs) => keep(key, belongs ? [person] : []))
      : read(place).then(({ seen }) => seen);
    const done = look.catch(() => undefined).finally(() => looking.delete(key));
    looking.set(key, done);
    return done;
  }

  return {
    roster: async (place) => (await read(place)).roster,
    async belongs(place, person) {
      const all = keyOf(place);
      const key = largeOnes.has(all) ? `${all}|${person}` : all;
      const { there, age } = before(key, person);
      if (age < believed[there ? "belongs" : "strange"]) return there;
      const now = await look(place, person, key);
      return now ? now.people.has(person) : inTrouble(there, age);
    },
    async openToTeam(place) {
      return (await connector.whereabouts(place)).kind === "standard";
    },
    reportingLine: (people) => graph.reportingLine(people),
  };
}

/** While nobody answers, who was there not long ago is taken to be there still. */
function inTrouble(there: boolean, age: number): true {
  if (there && age < believed.inTrouble) return true;
  throw new RosterUnreadable("Nobody can tell right now who belongs to a conversation.");
}

function keyOf({ tenant, conversation }: Place): string {
  return `${tenant}|${conversation}`;
}
