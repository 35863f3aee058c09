import { circlePartition } from "../../../bot/ports/partition.ts";
import type { QuickAskId } from "../../../shared/kernel/ids.ts";
import { later } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

let world: Awaited<ReturnType<typeof apiWorld>>;
beforeEach(async () => {
  world = await apiWorld(["ada", "bo", "cy"]);
});
afterEach(() => world.end());

it("keeps the last twenty quick asks with their answers, and nothing of those before", async () => {
  const address = await storedCircle(world.context.documents, { circle: aCircle() });
  const [ada, bo] = [await world.as("ada"), await world.as("bo")];
  for (let n = 10; n < 32; n++) {
    const quick = `quickasked0000${n}` as QuickAskId;
    await ada.agenda.askQuickly({ ...address, quick, text: `Question ${n}` });
    await bo.agenda.answerQuick({ ...address, quick, text: `Answer ${n}` });
    world.clock.moveTo(later(world.clock.now(), { hours: 72 }));
    await world.runDue();
  }
  const { earlier } = await bo.agenda.quick(address);
  expect(earlier).toHaveLength(20);
  expect(earlier.at(-1)).toMatchObject({ text: "Question 12", answers: [{ text: "Answer 12" }] });
  const all = await world.context.documents.list(circlePartition(contoso, address.circle));
  const stored = JSON.stringify(all.map(({ body }) => body));
  expect(stored).toContain("Answer 12");
  for (const gone of ["Question 10", "Answer 10", "Question 11", "Answer 11"])
    expect(stored).not.toContain(gone);
});
