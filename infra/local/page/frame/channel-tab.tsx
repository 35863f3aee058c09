import type { ConversationView, TabView } from "../../teams/host-api.ts";
import { TabFrame } from "./tab-frame.tsx";

/** An added tab of a channel or chat. */
export function ChannelTab({
  view,
  tab,
  sub,
}: {
  readonly view: ConversationView;
  readonly tab: TabView;
  readonly sub?: string | undefined;
}) {
  return (
    <TabFrame
      key={`${tab.contentUrl} ${sub ?? ""}`}
      url={tab.contentUrl}
      title={tab.name}
      frameContext="content"
      entity={tab.entityId}
      sub={sub}
      conversation={view}
      settings={settingsOf(tab)}
    />
  );
}

/** A tab as pages.config spells it. */
export function settingsOf(tab: TabView | undefined): unknown {
  if (!tab) return {};
  const { entityId, contentUrl, websiteUrl, removeUrl, name } = tab;
  return { entityId, contentUrl, websiteUrl, removeUrl, suggestedDisplayName: name };
}
