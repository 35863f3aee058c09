import { useRef, useState } from "react";
import type { ConversationView, NewTab, TabView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useSession } from "../shell/session.ts";
import type { FrameBridge } from "./frame-bridge.ts";
import type { Responders } from "./host-protocol.ts";
import { usePatience } from "./use-patience.ts";

/** pages.config from the host's side: validity, save, and what the page answers to it. */
export function useSaveTab(
  view: ConversationView,
  current: TabView | undefined,
  close: () => void,
) {
  const { me, world } = useSession();
  const act = useHostAction();
  const bridge = useRef<FrameBridge>(undefined);
  const chosen = useRef<NewTab>(current);
  const [valid, setValid] = useState(false);
  const [saving, setSaving] = useState(false);
  const [words, setWords] = useState("");

  const fail = (reason: unknown) => {
    setSaving(false);
    setWords(typeof reason === "string" && reason ? reason : "The app could not save this.");
  };
  usePatience(saving, () => fail("The app has not answered."));
  const keep = async () => {
    if (!chosen.current) return fail("The app has not said what to add.");
    const tabs = mine(me.id, "conversations", view.id, "tabs");
    const where = current
      ? ({ method: "PUT", path: `${tabs}/${encodeURIComponent(current.id)}` } as const)
      : ({ method: "POST", path: tabs } as const);
    try {
      const tab = (await act.mutateAsync({ ...where, body: chosen.current })) as TabView;
      close();
      goTo({ at: "conversation", conversation: view.id, tab: tab.id });
    } catch (fault) {
      fail(fault instanceof Error ? fault.message : undefined);
    }
  };
  const responders: Responders = {
    "settings.setValidityState": ([state]) => {
      setValid(state === true);
      return undefined;
    },
    "settings.setSettings": ([settings]) => {
      chosen.current = readSettings(settings, current?.name ?? world.app.name);
      return [true];
    },
    "settings.save.success": () => {
      void keep();
      return undefined;
    },
    "settings.save.failure": ([reason]) => {
      fail(reason);
      return undefined;
    },
  };
  return {
    responders,
    valid,
    saving,
    words,
    onBridge: (line: FrameBridge | undefined) => {
      bridge.current = line;
    },
    start: () => {
      setSaving(true);
      setWords("");
      bridge.current?.send("settings.save", {});
    },
  };
}

function readSettings(settings: unknown, name: string): NewTab {
  const { suggestedDisplayName, entityId, contentUrl, websiteUrl, removeUrl } =
    settings as Readonly<Record<string, string | undefined>>;
  return {
    name: suggestedDisplayName || name,
    entityId: entityId ?? "",
    contentUrl: contentUrl ?? "",
    websiteUrl,
    removeUrl,
  };
}
