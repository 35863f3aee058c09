import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Insertable } from "../../teams/host-api.ts";
import { CardView } from "../cards/card-view.tsx";
import { useOpenLink } from "../route/open-link.ts";

/** A card that goes along; its key tells it from another one like it. */
export interface Attached extends Insertable {
  readonly key: string;
}

/** The cards that go along with what is being written, each to be taken out again. */
export function AttachedCards({
  items,
  remove,
}: {
  readonly items: readonly Attached[];
  readonly remove: (item: Attached) => void;
}) {
  const styles = useStyles();
  const openLink = useOpenLink();
  return items.map((item) => (
    <div key={item.key} className={styles.card}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.remove}
        aria-label={`Remove: ${item.title}`}
        icon={<DismissRegular />}
        onClick={() => remove(item)}
      />
      <CardView
        card={item.card}
        execute={() => undefined}
        submit={() => undefined}
        open={openLink}
      />
    </div>
  ));
}

const useStyles = makeStyles({
  card: {
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  remove: { position: "absolute", top: "4px", right: "4px", zIndex: 1 },
});
