import type { app } from "@microsoft/teams-js";
import type { Place } from "../../shared/contract/circle.ts";
import type { Frame, Setting, Theme } from "./host.ts";

/** What of the host's context this product uses. */
export function settingOf(context: app.Context): Setting {
  return {
    place: placeOf(context),
    placeName: context.channel?.displayName ?? "",
    frame: frames[context.page.frameContext] ?? "page",
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    subPage: routeOf(context.page.subPageId),
  };
}

export function themeOf(name: string): Theme {
  if (name === "dark" || name === "contrast") return name;
  return "light";
}

const frames: Readonly<Record<string, Frame>> = {
  sidePanel: "panel",
  settings: "configure",
  remove: "remove",
};

/** A meeting's chat before the channel it was planned in; a shared channel's tenant is its owner's. */
function placeOf({ channel, chat, meeting, user }: app.Context): Place | undefined {
  const conversation = meeting ? chat?.id : (channel?.id ?? chat?.id);
  const tenant = channel?.ownerTenantId || user?.tenant?.id;
  if (!conversation || !tenant) return undefined;
  return { tenant, conversation } as Place;
}

function routeOf(subPage: string | undefined): string | undefined {
  if (!subPage) return undefined;
  return subPage.startsWith("/") ? subPage : `/${subPage}`;
}
