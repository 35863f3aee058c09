import { Body1 } from "@fluentui/react-components";
import { useEffect } from "react";
import { useHost } from "../teams/host-context.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";

/** What removing the tab means, shown by the host before it does. */
export function RemovePage() {
  const say = useSay();
  const host = useHost();
  useEffect(() => host.onRemove(async () => undefined), [host]);
  return (
    <PlainPage title={say("circle:tab.remove.title")}>
      <Body1 as="p">{say("circle:tab.remove.words")}</Body1>
    </PlainPage>
  );
}
