import { Button, Caption1, Field, Input, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView, FoundAnswer, Insertable } from "../../teams/host-api.ts";
import { askHost, mine } from "../api/ask-host.ts";
import { useSession } from "../shell/session.ts";
import { AppDialog } from "./app-dialog.tsx";

/** The app's search, from where one writes: what is chosen goes into the message. */
export function FindDialog({
  view,
  choose,
  close,
}: {
  readonly view: ConversationView;
  readonly choose: (item: Insertable) => void;
  readonly close: () => void;
}) {
  const { me } = useSession();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const path = mine(me.id, "conversations", view.id, "extension", "find");
  const { data } = useQuery({
    queryKey: ["extension", me.id, view.id, search],
    queryFn: () => askHost<FoundAnswer>("POST", path, { search }),
  });
  return (
    <AppDialog title="Find on the shelf" close={close}>
      <Field label="A title, a topic or a word">
        <Input type="search" value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      {data?.result === "message" && <p role="status">{data.text}</p>}
      <ul className={styles.list}>
        {data?.result === "list" &&
          data.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what an extension finds comes without ids, and a row has nothing to lose when it moves
            <li key={at}>
              <Button className={styles.item} onClick={() => choose(item)}>
                <span>{item.title}</span>
                <Caption1>{item.text}</Caption1>
              </Button>
            </li>
          ))}
      </ul>
    </AppDialog>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  item: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    overflowWrap: "anywhere",
    textAlign: "start",
  },
});
