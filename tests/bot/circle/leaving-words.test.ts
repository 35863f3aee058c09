import { circlePartition } from "../../../bot/ports/partition.ts";
import { resourceDocument, resourceKind } from "../../../bot/shelf/documents.ts";
import { later } from "../../../shared/time/instant.ts";
import { personCalled } from "../../builders/ids.ts";
import { aResource } from "../../builders/resource.ts";
import { endingWorld } from "./ending-world.ts";

let world: Awaited<ReturnType<typeof endingWorld>>;
beforeEach(async () => {
  world = await endingWorld();
});
afterEach(() => world.end());

type Busy = Awaited<ReturnType<typeof world.busy>>;
const bo = personCalled("bo");
const secret = "Mulberry";
const quickOf = ({ circle }: Busy, id: string) => ({ ...circle, quick: id as never });

/** Bo writes wherever one can for the circle; some of it is history by now. */
async function everywhere(all: Busy) {
  const { circle, session, ada } = all;
  await all.bo.agenda.askQuickly({ ...quickOf(all, "quickofbo0000001"), text: secret });
  await ada.agenda.answerQuick({ ...quickOf(all, "quickofbo0000001"), text: "To that" });
  await ada.agenda.askQuickly({ ...quickOf(all, "quickofada000001"), text: "Anyone?" });
  await all.bo.agenda.answerQuick({ ...quickOf(all, "quickofada000001"), text: secret });
  const round = { ...circle, round: "roundinwriting01" as never };
  await ada.agenda.openWritten({ ...round, days: 2 });
  await all.bo.agenda.write({ ...round, segment: 0, step: 0, text: secret });
  await world.passes({ days: 4 });
  await world.passes({ days: 6 });
  await ada.schedule.start({ ...circle, session });
  const note = { ...circle, session, note: "noteofbo00000001" as never };
  await all.bo.reflection.addNote({ ...note, text: secret });
}

/** Ada has saved what Bo wrote in Teams, with Bo's leave. */
async function saved({ circle }: Busy) {
  const item = aResource({ quote: { text: secret, by: bo } });
  const write = resourceKind.create(resourceDocument(item.id), item);
  const partition = circlePartition(circle.tenant, circle.circle);
  await world.context.documents.commit(partition, [write], "saved-from-teams");
}

it("takes one's words along from wherever one wrote them, and what hung on them", async () => {
  const all = await world.busy();
  await everywhere(all);
  await saved(all);
  const stored = async () =>
    JSON.stringify((await world.stored(all.circle)).map(({ body }) => body));
  expect((await stored()).split(secret)).toHaveLength(1 + 5);
  await all.bo.circle.leave({ ...all.circle, takesWords: true });
  world.clock.moveTo(later(world.clock.now(), { minutes: 1 }));
  await world.runDue();
  const rest = await stored();
  for (const words of [secret, "To that"]) expect(rest).not.toContain(words);
  expect(rest).toContain("Anyone?");
});
