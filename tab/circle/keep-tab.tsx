import { Body1 } from "@fluentui/react-components";
import { useEffect } from "react";
import { useHost } from "../teams/host-context.ts";
import { useLaterSay } from "../ui/later-say.ts";
import { PlainPage } from "../ui/plain-page.tsx";
import { tabConfig } from "./tab-config.ts";

/** Where there is a circle already, adding the tab only needs the host's Save. */
export function KeepTab() {
  const say = useLaterSay();
  const host = useHost();
  const title = say("making:tabName");
  useEffect(() => {
    if (host.setting.frame !== "configure") return;
    host.onSave(async () => tabConfig(title));
    host.maySave(true);
  }, [host, title]);
  return (
    <PlainPage title={say("making:thereTitle")}>
      <Body1 as="p">{say("making:there")}</Body1>
    </PlainPage>
  );
}
