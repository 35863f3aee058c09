import { postInvitationJob } from "../../../bot/circle/invitation/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { later } from "../../../shared/time/instant.ts";
import { aSchedule } from "./schedule-world.ts";

describe("a booked session whose circle has no thread yet", () => {
  it.each([
    ["soon", { seconds: 1 }, { seconds: 30 }],
    ["as late as that", { hours: 6 }, { hours: 6 }],
  ])("is announced after the invitation, and looks for it %s", async (_when, invited, looks) => {
    const world = await aSchedule();
    const { tenant, circle } = world.address;
    const now = world.clock.now();
    const job = postInvitationJob(world.address, later(now, invited));
    await world.documents.commit(circlePartition(tenant, circle), [job], "invite");
    await world.book();
    await world.run();
    expect(world.messenger.sent).toEqual([]);
    expect(await world.waiting()).toContain(`schedule.announce ${later(now, looks)}`);
  });
});
