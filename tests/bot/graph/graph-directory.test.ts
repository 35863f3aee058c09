import { organisation } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { team } from "../../../infra/local/organisation/places.ts";
import { type PersonId, tenantId } from "../../../shared/kernel/ids.ts";
import { aGraph } from "./graph-world.ts";

describe("graphDirectory", () => {
  let graph: Awaited<ReturnType<typeof aGraph>>;
  beforeAll(async () => {
    graph = await aGraph();
  });
  afterEach(() => {
    graph.world.graph.faults.clear();
    expect(graph.world.contractErrors).toEqual([]);
  });
  afterAll(() => graph.world.stop());

  const everyone = Object.values(people);
  const reporting = everyone.find(({ manager }) => manager !== undefined);
  const idOf = ({ id }: { readonly id: string }) => id as PersonId;

  it("tells that someone and their manager are in one line", async () => {
    const pair = [reporting?.id, reporting?.manager].map((id) => idOf({ id: id ?? "" }));
    expect(await graph.directory.reportingLine(pair)).toBe("yes");
  });

  it("tells that people without each other's manager are not", async () => {
    const others = everyone.filter(({ id }) => id !== reporting?.manager).map(idOf);
    expect(await graph.directory.reportingLine(others)).toBe("no");
  });

  it("does not know where it may not ask", async () => {
    graph.world.graph.faults.inject({ path: "/manager", answer: 403, times: 9 });
    expect(await graph.directory.reportingLine(everyone.map(idOf))).toBe("unknown");
  });

  const { returning } = team.channels;
  const tenant = tenantId.parse(organisation.tenant);
  const channel = { tenant, team: team.id, channel: returning.id };

  it("lists who is in a private channel of a team with the app, and nobody else", async () => {
    expect(await graph.directory.channelMembers(channel)).toMatchObject({ ok: false });
    graph.world.graph.addApp(team.id);
    const found = await graph.directory.channelMembers(channel);
    if (!found.ok) throw new Error(found.refusal);
    expect(found.value.map(({ person }) => person).toSorted()).toEqual(
      [...returning.members].toSorted(),
    );
    const amara = found.value.find(({ person }) => person === people.amara.id);
    const { name, mail, guest = false } = people.amara;
    expect(amara).toEqual({ person: people.amara.id, tenant, name, mail, guest });
  });

  it("cannot read a channel where it may not, or that is not there", async () => {
    graph.world.graph.faults.inject({ path: "/allMembers", answer: 403, times: 1 });
    const unreadable = { ok: false, refusal: "not-readable" };
    expect(await graph.directory.channelMembers(channel)).toEqual(unreadable);
    const gone = { ...channel, channel: "19:gone@thread.tacv2" };
    expect(await graph.directory.channelMembers(gone)).toEqual(unreadable);
  });
});
