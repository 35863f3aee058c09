import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import type { ClockView } from "../../teams/clock-view.ts";
import { WorldClock } from "../clock/world-clock.tsx";
import { pressBack } from "../frame/back-button.ts";
import { narrow } from "../look/widths.ts";
import { AppMark } from "./app-mark.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

export function TopBar({
  clock,
  showList,
}: {
  readonly clock: ClockView;
  readonly showList: () => void;
}) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Button
        className={styles.narrowOnly}
        appearance="subtle"
        aria-label="Teams and chats"
        icon={<NavigationRegular />}
        onClick={showList}
      />
      <Button
        appearance="subtle"
        aria-label="Back"
        icon={<ArrowLeftRegular />}
        onClick={pressBack}
        className={styles.back}
      />
      <span className={styles.mark}>
        <AppMark size={24} />
        <span className={styles.name}>Peer Circles on your machine</span>
      </span>
      <span className={styles.gap} />
      <WorldClock clock={clock} />
      <ThemeMenu />
      <PersonMenu />
    </header>
  );
}

const useStyles = makeStyles({
  bar: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minWidth: 0,
    padding: "0 12px 0 18px",
    [narrow]: { padding: "0 8px", gap: "0" },
  },
  narrowOnly: { "@media (min-width: 901px)": { display: "none" } },
  back: { minWidth: "32px", "@media (max-width: 340px)": { display: "none" } },
  mark: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    marginLeft: "4px",
    minWidth: 0,
    [narrow]: { display: "none" },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    "@media (max-width: 760px)": { display: "none" },
  },
  gap: { flexGrow: 1 },
});
