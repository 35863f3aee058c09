import {
  Avatar,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ConversationView, PersonView } from "../../teams/host-api.ts";
import { mine } from "../api/ask-host.ts";
import { useHostAction } from "../api/host-action.ts";
import { useSession } from "../shell/session.ts";

/** Who is in a conversation; people can be added and removed, which the bot hears of. */
export function MembersDialog({
  view,
  close,
}: {
  readonly view: ConversationView;
  readonly close: () => void;
}) {
  const { world, me } = useSession();
  const styles = useStyles();
  const act = useHostAction();
  const isIn = ({ id }: PersonView) => view.members.includes(id);
  const path = mine(me.id, "conversations", view.id, "members");
  const change = (person: PersonView) =>
    isIn(person)
      ? act.mutate({ method: "DELETE", path: `${path}/${encodeURIComponent(person.id)}` })
      : act.mutate({ method: "POST", path, body: { person: person.id } });
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{`People in ${view.name}`}</DialogTitle>
          <DialogContent>
            <ul className={styles.people}>
              {world.people.map((person) => (
                <li key={person.id} className={styles.person}>
                  <Avatar
                    name={person.name}
                    idForColor={person.id}
                    color="colorful"
                    aria-hidden="true"
                  />
                  <span className={styles.name}>
                    {person.name}
                    {person.guest && " (guest)"}
                  </span>
                  {view.kind !== "personal" && (
                    <Button
                      size="small"
                      disabled={act.isPending}
                      aria-label={`${isIn(person) ? "Remove" : "Add"} ${person.name}`}
                      onClick={() => change(person)}
                    >
                      {isIn(person) ? "Remove" : "Add"}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <div role="status">{act.isError && act.error.message}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Done</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  people: { listStyle: "none", margin: 0, padding: 0 },
  person: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "44px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1 },
});
