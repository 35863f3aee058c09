import { Avatar, type AvatarProps, makeStyles } from "@fluentui/react-components";
import { useSession } from "../shell/session.ts";

/** Who belongs to a conversation, as faces. */
export function People({
  members,
  size,
}: {
  readonly members: readonly string[];
  readonly size: NonNullable<AvatarProps["size"]>;
}) {
  const { world } = useSession();
  const styles = useStyles();
  return (
    <ul className={styles.people} aria-label="Invited">
      {world.people
        .filter(({ id }) => members.includes(id))
        .map(({ id, name }) => (
          <li key={id}>
            <Avatar name={name} idForColor={id} color="colorful" size={size} />
          </li>
        ))}
    </ul>
  );
}

const useStyles = makeStyles({
  people: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    justifyContent: "center",
  },
});
