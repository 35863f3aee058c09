import { reflectionActions } from "../../../bot/reflection/actions.ts";
import { seal } from "../../../bot/storage/seal.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";

describe("a member's own view of looking back", () => {
  it("names who facilitates next, after the latest session alone", async () => {
    const documents = memoryDocuments();
    const clock = fakeClock("2026-11-24T15:00:00Z");
    const circle = aCircle();
    const closed = { state: "closed" as const, closedAt: instant("2026-11-24T14:45:00Z") };
    const sessions = [
      aSession({ ...closed }),
      aSession({ ...closed, id: sessionCalled("second"), number: 2 }),
    ];
    const address = await storedCircle(documents, { circle, sessions });
    const { run } = reflectionActions({
      documents,
      clock,
      seal: seal(Buffer.alloc(32, 7).toString("base64")),
      freshId: () => "fresh",
      links: { circle: () => "", add: "", tab: "" },
    });
    const view = async (name: string) => {
      const caller = { tenant: circle.tenant, person: personCalled("ada"), name: "ada" };
      const action = { verb: "reflection.view" as const, ...address, session: sessionCalled(name) };
      const { tenant, home: conversation } = circle;
      const turn = { caller, language: "en" as const, tenant, conversation, now: clock.now() };
      return JSON.stringify(await run(action, turn));
    };
    expect(await view("second")).toContain("Next to facilitate");
    expect(await view("first")).not.toContain("facilitate");
  });
});
