import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useSession } from "../shell/session.ts";
import { answerTab, type TabDoors } from "./answer-tab.ts";
import { onBackButton } from "./back-button.ts";
import { type FrameBridge, openBridge } from "./frame-bridge.ts";
import type { FrameProps } from "./frame-props.ts";

/** Opens the line to a frame before it loads, keeps its answers current, and tells it of theme and back button. */
export function useBridge(
  { more, onBridge }: Pick<FrameProps, "more" | "onBridge">,
  doors: TabDoors,
  url: string,
): RefObject<HTMLIFrameElement | null> {
  const { theme } = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const bridge = useRef<FrameBridge>(undefined);
  const responders = useRef({ ...answerTab(doors), ...more });
  responders.current = { ...answerTab(doors), ...more };
  const told = useRef(onBridge);
  told.current = onBridge;

  useLayoutEffect(() => {
    const line = openBridge({
      host: window,
      target: () => frame.current?.contentWindow,
      origin: new URL(url, window.location.href).origin,
      responders: () => responders.current,
      unknown: ({ func, args }) => console.info("teams-js asked for", func, args),
    });
    bridge.current = line;
    told.current?.(line);
    return () => {
      line.close();
      told.current?.(undefined);
    };
  }, [url]);

  useEffect(() => {
    if (bridge.current?.isHeard("themeChange")) bridge.current.send("themeChange", theme);
  }, [theme]);

  useEffect(
    () =>
      onBackButton(() => {
        const heard = bridge.current?.isHeard("backButton") ?? false;
        if (heard) bridge.current?.send("backButtonPress");
        return heard;
      }),
    [],
  );
  return frame;
}
