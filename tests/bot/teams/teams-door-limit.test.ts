import { personLimit } from "../../../bot/http/limits.ts";
import { personCalled } from "../../builders/ids.ts";
import { anActivity, teamsBot } from "../../builders/teams-bot.ts";
import { teamsPeer } from "../../builders/teams-peer.ts";

describe("someone who writes more than hands could", () => {
  it("is not answered for a while, and others are; what Teams tells by itself still counts", async () => {
    const peer = await teamsPeer();
    const bot = await teamsBot(peer, {}, personLimit(2));
    const status = async (but: object = {}) => (await bot.post(anActivity(peer, but))).status;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
    const bo = { id: "29:bo", name: "Bo", aadObjectId: personCalled("bo") };
    expect(await status({ from: bo })).toBe(200);
    expect(await status({ type: "installationUpdate", action: "add", text: undefined })).toBe(200);
    await bot.close();
    await peer.close();
  });
});
