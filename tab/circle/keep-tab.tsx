import { Body1 } from "@fluentui/react-components";
import { useEffect } from "react";
import { useHost } from "../teams/host-context.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { useSay } from "../ui/say.ts";
import { tabConfig } from "./tab-config.ts";

/** Where there is a circle already, adding the tab only needs the host's Save. */
export function KeepTab() {
  const say = useSay();
  const host = useHost();
  const title = say("circle:tab.configure.tabName");
  useEffect(() => {
    if (host.setting.frame !== "configure") return;
    host.onSave(async () => tabConfig(title));
    host.maySave(true);
  }, [host, title]);
  return (
    <PlainPage title={say("circle:tab.configure.thereTitle")}>
      <Body1 as="p">{say("circle:tab.configure.there")}</Body1>
    </PlainPage>
  );
}
