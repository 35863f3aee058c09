import type { FindScope } from "../graph/graph-notifier.ts";
import type { ConnectorRoster } from "./roster.ts";

/** Where the app and the people of a conversation meet, for lines in their activity feeds; undefined where Graph knows no such place. */
export function feedScope({ whereabouts }: Pick<ConnectorRoster, "whereabouts">): FindScope {
  return async (place) => {
    const { kind, team, installed } = await whereabouts(place);
    if (!installed) return undefined;
    if (kind === "groupChat") return { chat: place.conversation };
    return team?.group === undefined ? undefined : { team: team.group };
  };
}
