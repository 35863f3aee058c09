import { useRef, useState } from "react";
import type { ConversationView, TabView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { goTo } from "../route/address.ts";
import { useSession } from "../shell/session.ts";
import type { FrameBridge } from "./frame-bridge.ts";
import type { Responders } from "./host-protocol.ts";
import { usePatience } from "./use-patience.ts";

/** pages.config from the host's side when a tab goes: the app does its part first, and may refuse. */
export function useRemoveTab(view: ConversationView, tab: TabView, close: () => void) {
  const { me } = useSession();
  const act = useHostAction();
  const bridge = useRef<FrameBridge>(undefined);
  const [removing, setRemoving] = useState(false);
  const [words, setWords] = useState("");

  const fail = (reason: unknown) => {
    setRemoving(false);
    setWords(typeof reason === "string" && reason ? reason : "The app could not remove this.");
  };
  usePatience(removing, () => fail("The app has not answered."));
  const remove = async () => {
    const path = mine(me.id, "conversations", view.id, "tabs", tab.id);
    try {
      await act.mutateAsync({ method: "DELETE", path });
      close();
      goTo({ at: "conversation", conversation: view.id, tab: "posts" });
    } catch (fault) {
      fail(fault instanceof Error ? fault.message : undefined);
    }
  };
  const responders: Responders = {
    "settings.remove.success": () => {
      void remove();
      return undefined;
    },
    "settings.remove.failure": ([reason]) => {
      fail(reason);
      return undefined;
    },
  };
  return {
    responders,
    removing,
    words,
    onBridge: (line: FrameBridge | undefined) => {
      bridge.current = line;
    },
    start: () => {
      setRemoving(true);
      setWords("");
      if (tab.removeUrl) bridge.current?.send("settings.remove", {});
      else void remove();
    },
  };
}
