import { readActivity } from "../../../bot/teams/activity.ts";
import { installations } from "../../../bot/teams/installation.ts";
import { signsOfLife } from "../../../bot/teams/signs-of-life.ts";
import { later } from "../../../shared/time/instant.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { anActivity, tenant } from "../../builders/teams-bot.ts";
import { freshCommit } from "../../contracts/store-under-test.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";

const own = { id: "a:1", tenantId: tenant, conversationType: "personal" };

describe("who writes to the bot", () => {
  it("does not block it, whatever another instance has found out before", async () => {
    const documents = memoryDocuments();
    const kept = installations({ documents, freshId: freshCommit });
    const clock = fakeClock();
    let seconds = 0;
    const here = signsOfLife(kept, clock, () => seconds);
    const body = anActivity({ base: "http://localhost" } as never, { conversation: own });
    const activity = readActivity(body);
    const { caller } = activity ?? {};
    if (!activity || !caller) throw new Error("The activity is not readable");
    const blocked = async () => (await kept.reach(caller.tenant, caller.person))?.blockedAt;
    const elsewhere = () =>
      kept.changeReach(caller.tenant, caller.person, (old) => ({
        ...(old ?? { serviceUrl: "" }),
        blockedAt: later(clock.now(), { seconds: 1 }),
      }));

    await here.note(activity);
    await elsewhere();
    seconds = 60;
    await here.note(activity);
    expect(await blocked()).toBeUndefined();
    await elsewhere();
    seconds = 61;
    await here.note(activity);
    expect(await blocked()).toBeDefined();
    await documents.close();
  });
});
