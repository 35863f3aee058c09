import { safe } from "@orpc/client";
import { openLog } from "../../../bot/http/log.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { aCircle } from "../../builders/circle.ts";
import { personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aProfile } from "../../fakes/fake-directory.ts";
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
      [...fields, "level", "msg", "time"].toSorted(),
    );
    expect(JSON.parse(line)).toMatchObject({ method: "POST", status: 200, answered: true });
  });
});

describe("the log of a fault", () => {
  it("has no word of an answer that does not fit its contract", async () => {
    const ada = await world.as("ada");
    const nobody = { ...aProfile("Secret Name"), person: "no id" as PersonId };
    world.context.directory.roster = async () => ok([nobody]);
    const { error } = await safe(ada.circle.roster(river));
    expect(error).toMatchObject({ status: 500 });
    expect(world.lines.join("\n")).toContain("A request met a fault.");
    expect(world.lines.join("\n")).not.toContain("Secret Name");
  });

  it("has the cause and the code, and nothing else that errors carry", () => {
    const lines: string[] = [];
    const log = openLog("error", { write: (line: string) => lines.push(line) });
    const cause = Object.assign(new Error("no answer"), { code: "ETIMEDOUT", request: "words" });
    const err = Object.assign(new TypeError("cannot", { cause }), { data: ["words"], status: 502 });
    log.error({ err }, "Trouble");
    expect(JSON.parse(lines[0] ?? "{}").err).toMatchObject({
      type: "TypeError",
      message: "cannot",
      status: 502,
      cause: { message: "no answer", code: "ETIMEDOUT" },
    });
    expect(lines[0]).not.toContain("words");
  });
});

const fields = ["answered", "method", "ms", "path", "request", "status"];

describe("the log of someone who looks for help", () => {
  it("does not say who", async () => {
    const ada = await world.as("ada");
    expect(await ada.circle.help()).toEqual({ routes: [] });
    const log = world.lines.join("\n");
    expect(log).toContain("/api/rpc/circle/help");
    for (const secret of [personCalled("ada"), "eyJ"]) expect(log).not.toContain(secret);
  });
});
