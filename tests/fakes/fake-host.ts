import type { Host, Setting, TabConfig, Theme } from "../../tab/teams/host.ts";
import { channelCalled, tenantCalled } from "../builders/ids.ts";

/** A Teams client that does what it is told, and tells what it was asked. */
export function fakeHost(over: Partial<Setting> = {}) {
  const opened: string[] = [];
  let themed: (theme: Theme) => void = () => undefined;
  let back: () => boolean = () => false;
  let save: (() => Promise<TabConfig>) | undefined;
  let saveable = false;
  const host: Host = {
    setting: {
      place: { tenant: tenantCalled("contoso"), conversation: channelCalled("river") },
      placeName: "River",
      frame: "page",
      locale: "en-gb",
      theme: "light",
      subPage: undefined,
      ...over,
    },
    token: async () => "token",
    onTheme: (listener) => {
      themed = listener;
    },
    loaded: () => undefined,
    failed: () => undefined,
    open: async (link) => {
      opened.push(link);
    },
    onBack: (goBack) => {
      back = goBack;
    },
    maySave: (valid) => {
      saveable = valid;
    },
    onSave: (listener) => {
      save = listener;
    },
    onRemove: () => undefined,
  };
  return {
    host,
    opened,
    setTheme: (theme: Theme) => themed(theme),
    pressBack: () => back(),
    /** What Save comes to; undefined while it may not be pressed. */
    pressSave: async () => (saveable ? await save?.() : undefined),
  };
}
