import { safe } from "@orpc/client";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, river } from "./api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
let circle: CircleAddress;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
  circle = await storedCircle(world.context.documents, {
    circle: aCircle({ home: river.conversation }),
    sessions: [aSession({ state: "closed", closedAt: world.clock.now() })],
  });
});
afterEach(() => world.end());

const answers = { worth: "no", got: "partly" } as const;

async function answerPulse() {
  const ada = await world.as("ada");
  return safe(ada.reflection.pulse({ ...circle, session: sessionCalled("first"), ...answers }));
}

/** Everything that was logged, which has the request in it and nobody. */
function expectNobody() {
  const log = world.lines.join("\n");
  expect(log).toContain("/api/rpc/reflection/pulse");
  for (const secret of [
    personCalled("ada"),
    circle.circle,
    circle.tenant,
    river.conversation,
    sessionCalled("first"),
    "partly",
    "eyJ",
  ])
    expect(log).not.toContain(secret);
}

describe("the log of an anonymous answer", () => {
  it("names neither person nor circle", async () => {
    expect((await answerPulse()).error).toBeNull();
    expectNobody();
  });

  it("names neither when it cannot be kept", async () => {
    world.context.documents.commit = async () => {
      throw new Error("the disk is full");
    };
    expect((await answerPulse()).error).toMatchObject({ status: 500 });
    expect(world.lines.join("\n")).toContain("the disk is full");
    expectNobody();
  });

  it("says how any request went, and what it took", async () => {
    await answerPulse();
    const line = world.lines.find((each) => each.includes("reflection/pulse")) ?? "{}";
    expect(Object.keys(JSON.parse(line)).toSorted()).toEqual(
      [...fields, "hostname", "level", "msg", "pid", "time"].toSorted(),
    );
    expect(JSON.parse(line)).toMatchObject({ method: "POST", status: 200, answered: true });
  });
});

const fields = ["answered", "method", "ms", "path", "request", "status"];
