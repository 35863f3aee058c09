import type { Consent, Host, Setting, TabConfig, Theme } from "../../tab/teams/host.ts";
import { channelCalled, tenantCalled } from "../builders/ids.ts";

/** A Teams client that does what it is told, and tells what it was asked. */
export function fakeHost(over: Partial<Setting> = {}) {
  const opened: string[] = [];
  let themed: (theme: Theme) => void = () => undefined;
  let back: () => boolean = () => false;
  let save: (() => Promise<TabConfig>) | undefined;
  let saveable = false;
  let windows = 0;
  let consenting = async (): Promise<Consent> => "failed";
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
    consent: () => {
      windows += 1;
      return consenting();
    },
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
    /** How many windows have asked for consent. */
    windows: () => windows,
    /** What comes of asking for consent from now on. */
    consentWith: (answer: () => Promise<Consent>) => {
      consenting = answer;
    },
    setTheme: (theme: Theme) => themed(theme),
    pressBack: () => back(),
    /** What Save comes to; undefined while it may not be pressed. */
    pressSave: async () => (saveable ? await save?.() : undefined),
  };
}
