import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Later } from "./later.tsx";
import { lazyPart } from "./lazy-part.ts";
import type { Actions } from "./row-actions.tsx";

const RowActions = lazyPart(async () => (await import("./row-actions.tsx")).RowActions);

/** Edit, up, down and remove for one row of a list, right after what the row says. */
export function RowButtons(actions: Actions) {
  const styles = useStyles();
  return (
    <span className={mergeClasses("row-buttons", styles.place)}>
      <Later>
        <RowActions {...actions} />
      </Later>
    </span>
  );
}

/** For the row: its buttons float at its corner while the pointer or the focus is in it, and stand below it where nothing can hover. */
export const useRowStyles = makeStyles({
  row: {
    position: "relative",
    "@media (hover: hover)": {
      "& .row-buttons": {
        position: "absolute",
        top: "4px",
        right: 0,
        opacity: 0,
        borderRadius: tokens.borderRadiusMedium,
        border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
        backgroundColor: tokens.colorNeutralBackground1,
        boxShadow: tokens.shadow4,
      },
      ":hover .row-buttons": { opacity: 1 },
      ":focus-within .row-buttons": { opacity: 1 },
    },
  },
});

const useStyles = makeStyles({
  // A row is as high without them, so that nothing moves when they come.
  place: { display: "inline-flex", flexShrink: 0, alignSelf: "flex-start", minHeight: "24px" },
});
