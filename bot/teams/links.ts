import { circleTab } from "../../shared/circle/circle-tab.ts";
import type { Config } from "../config/config.ts";
import type { Links } from "../ports/context.ts";

/** Teams' own addresses. Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
export function teamsLinks({
  TEAMS_APP_ID,
  PUBLIC_URL,
  HELP_ROUTES = [],
  CONCERN_ROUTE,
}: Pick<Config, "TEAMS_APP_ID" | "PUBLIC_URL"> &
  Partial<Pick<Config, "HELP_ROUTES" | "CONCERN_ROUTE">>): Links {
  const app = encodeURIComponent(TEAMS_APP_ID);
  return {
    circle(home, page) {
      const channel = home.includes("@thread.tacv2") || home.includes("@thread.skype");
      const where = channel ? { channelId: home } : { chatId: home, contextType: "chat" };
      const context = JSON.stringify({ ...where, ...(page ? { subEntityId: page } : {}) });
      return `https://teams.microsoft.com/l/entity/${app}/${circleTab}?context=${encodeURIComponent(context)}`;
    },
    add: `https://teams.microsoft.com/l/app/${app}`,
    help: { routes: HELP_ROUTES, concern: CONCERN_ROUTE },
    tab: `${PUBLIC_URL}/tab/index.html`,
  };
}
