import { people } from "../../../infra/local/organisation/people.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
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
});
