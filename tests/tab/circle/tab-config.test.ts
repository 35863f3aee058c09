import { teamsLinks } from "../../../bot/teams/links.ts";
import { tabConfig } from "../../../tab/circle/tab-config.ts";
import { channelCalled } from "../../builders/ids.ts";

describe("the circle's tab", () => {
  it("is called in Teams as the bot's links call it", () => {
    const { circle } = teamsLinks({ TEAMS_APP_ID: "app", PUBLIC_URL: "https://bot.example" });
    const { pathname } = new URL(circle(channelCalled("river")));
    expect(pathname).toBe(`/l/entity/app/${tabConfig("Circle").entityId}`);
  });
});
