import { agendaCommand } from "../../../bot/agenda/actions.ts";
import { circleCommands } from "../../../bot/circle/mine/actions.ts";
import { circlesWritten } from "../../../bot/circle/mine/documents.ts";
import { buttons } from "../../../bot/compose.ts";
import { circlePartition, personPartition } from "../../../bot/ports/partition.ts";
import { scheduleCommands } from "../../../bot/schedule/asked/actions.ts";
import { runAction } from "../../../bot/teams/run-action.ts";
import { instant } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle } from "../../builders/circle.ts";
import { askCalled, personCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { apiWorld, contoso, river } from "../http/api-world.ts";
import { besides, carried, verbs } from "./every-button.ts";

const { circle, forAll, forOne } = besides(aCircle({ home: river.conversation }));
const held = aSession({
  id: sessionCalled("held"),
  state: "closed",
  closedAt: instant("2026-11-21T10:00:00Z"),
  startsAt: instant("2026-11-21T09:00:00Z"),
});
const coming = aSession({ id: sessionCalled("coming"), number: 2 });
const ask = anAsk({ id: askCalled("one"), text: "secret ask", by: personCalled("bo") });

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy", "eve"]);
  const { documents } = world.context;
  const address = await storedCircle(documents, { circle, sessions: [held, coming], asks: [ask] });
  const listed = circlesWritten({ older: [] }, [{ ...address, standing: "joined" }]);
  await documents.commit(circlePartition(contoso, circle.id), forAll, "for-all");
  const mine = personPartition(contoso, personCalled("bo"));
  await documents.commit(mine, [...listed, ...forOne], "for-one");
});
afterEach(() => world.end());

const by = (name: string) => aTurn(name, world.clock.now());

function press(name: string, verb: string) {
  const session = verb.startsWith("reflection") || verb.endsWith("was-there") ? held : coming;
  const data = { verb, ...carried(session.id), tenant: contoso, circle: circle.id };
  return runAction(buttons(world.context), data, by(name));
}

/** Everything that the circle and these people have in the store. */
async function kept() {
  const { documents } = world.context;
  const people = ["bo", "eve", "zoe"].map((name) => personPartition(contoso, personCalled(name)));
  const partitions = [circlePartition(contoso, circle.id), ...people];
  return Promise.all(partitions.map((partition) => documents.list(partition)));
}

/** What they say, without what counts the commits: jobs, versions, and the nonce of a sealed ballot. */
async function said() {
  return (await kept()).map((documents) =>
    documents
      .filter(({ kind }) => kind !== "job")
      .map(({ id, body }) => ({ id, ...(body as object), version: 0, sealed: "" })),
  );
}

const inside = /River|Leading|secret|\bada\b|\bcy\b|2026-11/i;

/** What these ask about is not there, another's, or not to be decided yet: they say so. */
const noCard = [
  "circle.leave",
  "quick.close",
  "commitment.answer",
  "rotation.swap",
  "rotation.yes",
  "rotation.no",
  "late.go-ahead",
  "late.in-writing",
];
/** Whether one wants to be reminded is one's own to say wherever one is. */
const ownOnly = ["commitment.view", "commitment.quiet"];

describe.each(verbs.filter((verb) => !ownOnly.includes(verb)))("the button %s", (verb) => {
  it("answers a member", async () => {
    expect(["card", "say"]).toContain(Object.keys(await press("bo", verb)).at(0));
    if (!noCard.includes(verb)) expect(await press("bo", verb)).toHaveProperty("card");
  });

  it("leaves things as they are when it is pressed again", async () => {
    await press("bo", verb);
    const before = await said();
    await press("bo", verb);
    expect(await said()).toEqual(before);
  });

  it("shows and changes nothing for a member who has left the conversation", async () => {
    world.directory.leaves("bo");
    const before = await kept();
    expect(JSON.stringify(await press("bo", verb))).not.toMatch(inside);
    expect(await kept()).toEqual(before);
  });

  it.each(["eve", "zoe"])(
    "shows and changes nothing for %s, who is not of the circle",
    async (name) => {
      const before = await kept();
      expect(JSON.stringify(await press(name, verb))).not.toMatch(inside);
      expect(await kept()).toEqual(before);
    },
  );
});

describe("a command in the personal chat", () => {
  const commands = () => [
    ...circleCommands(world.context),
    ...scheduleCommands(world.context),
    agendaCommand(world.context),
  ];
  const answers = () =>
    Promise.all(
      commands().map((each) => each.run({ ...by("bo"), where: "personal", text: each.name })),
    );

  it("tells nothing of a circle whose conversation the asker has left", async () => {
    for (const answer of await answers()) expect(JSON.stringify(answer)).toMatch(inside);
    world.directory.leaves("bo");
    for (const answer of await answers()) expect(JSON.stringify(answer)).not.toMatch(inside);
  });
});
