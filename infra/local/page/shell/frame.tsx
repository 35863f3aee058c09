import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ClockView } from "../../teams/clock-view.ts";
import { middle, narrow } from "../look/widths.ts";
import { goTo } from "../route/address.ts";
import type { Route } from "../route/route.ts";
import { settledRoute } from "./find-place.ts";
import { PlaceDrawer } from "./place-drawer.tsx";
import { PlaceList } from "./place-list.tsx";
import { Rail } from "./rail.tsx";
import { useSession } from "./session.ts";
import { TopBar } from "./top-bar.tsx";
import { View } from "./view.tsx";
import { WelcomeLine } from "./welcome-line.tsx";

/** The page's own frame: bar on top, rail and list at the left, one view. */
export function Frame({ clock, route }: { readonly clock: ClockView; readonly route: Route }) {
  const styles = useStyles();
  const { places } = useSession();
  const [listOpen, setListOpen] = useState(false);
  const withList = route.at === "conversation" || route.at === "meeting" || route.at === "home";
  useEffect(() => {
    const settled = settledRoute(route, places);
    if (settled !== route) goTo(settled, "replace");
  }, [route, places]);
  return (
    <div className={styles.page}>
      <TopBar clock={clock} showList={() => setListOpen(true)} />
      <Rail route={route} />
      {withList && (
        <div className={styles.list}>
          <PlaceList route={route} />
        </div>
      )}
      <PlaceDrawer route={route} open={listOpen} close={() => setListOpen(false)} />
      <main className={withList ? styles.view : styles.wide}>
        <WelcomeLine />
        <View route={route} />
      </main>
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    height: "100dvh",
    display: "grid",
    gridTemplateColumns: "68px 272px minmax(0, 1fr)",
    gridTemplateRows: "48px minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    [middle]: { gridTemplateColumns: "68px minmax(0, 1fr)" },
    [narrow]: {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "48px minmax(0, 1fr) 56px",
    },
  },
  list: {
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: "none",
    [middle]: { display: "none" },
    [narrow]: { display: "none" },
  },
  view: {
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    [middle]: { borderTopLeftRadius: tokens.borderRadiusXLarge },
    [narrow]: {
      gridRow: "2",
      borderTopLeftRadius: 0,
      borderLeft: "none",
      borderRight: "none",
    },
  },
  wide: {
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    position: "relative",
    gridColumn: "2 / -1",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    [narrow]: {
      gridRow: "2",
      gridColumn: "1",
      borderTopLeftRadius: 0,
      borderLeft: "none",
      borderRight: "none",
    },
  },
});
