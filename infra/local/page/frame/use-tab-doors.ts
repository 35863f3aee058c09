import { useRef } from "react";
import { askHost, mine } from "../api/ask-host.ts";
import { goTo } from "../route/address.ts";
import { appRoute } from "../route/link-route.ts";
import { useOpenLink } from "../route/open-link.ts";
import { useSession } from "../shell/session.ts";
import type { AppPlace, TabDoors } from "./answer-tab.ts";
import { authenticationWindow } from "./authentication-window.ts";
import type { FrameProps } from "./frame-props.ts";
import { meetingDetails } from "./meeting-details.ts";
import { fillUrl, tabContext, tabInstances } from "./tab-context.ts";

/** What this frame's tab may ask, and its address with Teams' placeholders filled. */
export function useTabDoors(
  { url: raw, frameContext, entity, sub, conversation, settings }: FrameProps,
  around: Pick<TabDoors, "loaded" | "failed" | "openDialog">,
): { readonly doors: TabDoors; readonly url: string } {
  const session = useSession();
  const openLink = useOpenLink();
  const context = tabContext({ ...session, frameContext, entity, sub, conversation });
  // The theme in the address is the one at opening; a later one is told, not loaded.
  const url = useRef(fillUrl(raw, context)).current;

  const openApp = ({ appId, pageId, subPageId, channelId, chatId }: AppPlace) => {
    const { app } = session.world;
    if (appId !== undefined && appId !== app.teamsAppId && appId !== app.appId) return false;
    goTo(appRoute(pageId, subPageId, channelId ?? chatId));
    return true;
  };
  const shareLink = (subPage: string) => {
    const there = new URL(window.location.href);
    if (subPage)
      there.hash = `${there.hash.split("?")[0]}?${new URLSearchParams({ sub: subPage })}`;
    void navigator.clipboard?.writeText(there.href);
  };
  const doors: TabDoors = {
    ...around,
    frameContext,
    context: () => context,
    token: async () =>
      (await askHost<{ readonly token: string }>("GET", mine(session.me.id, "token"))).token,
    authenticate: (request) => authenticationWindow(window, request, session.world.app.tabOrigin),
    openLink,
    openApp,
    goBack: () => window.history.back(),
    shareLink,
    meeting: () => meetingDetails(conversation, session.me.id, session.world.tenant),
    settings: () => settings ?? {},
    tabs: () => tabInstances(conversation),
  };
  return { doors, url };
}
