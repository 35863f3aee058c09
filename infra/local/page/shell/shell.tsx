import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PersonView, World } from "../../teams/host-api.ts";
import { useLiveWorld } from "../api/live.ts";
import { placesQuery, worldQuery } from "../api/queries.ts";
import { useNow } from "../clock/use-now.ts";
import type { ThemeName } from "../look/themes.ts";
import type { Route } from "../route/route.ts";
import { Frame } from "./frame.tsx";
import { remember } from "./memory.ts";
import { personNamed, SessionContext } from "./session.ts";

interface Asked {
  readonly theme: ThemeName;
  readonly as: string | undefined;
  readonly reads: string | undefined;
  readonly route: Route;
}

/** Finds out about the world and who one is; then shows the page. */
export function Shell({ theme, as, reads, route }: Asked) {
  const world = useQuery(worldQuery);
  useLiveWorld();
  if (world.isPending) return <Waiting />;
  if (world.isError) return <NoWorld retry={() => void world.refetch()} />;
  const someone = personNamed(world.data, as) ?? world.data.people[0];
  if (!someone) return <NoWorld retry={() => void world.refetch()} />;
  const me = { ...someone, locale: reads ?? someone.locale };
  // Teams, too, starts anew in another language.
  const key = `${me.id} ${me.locale}`;
  return <ShellFor key={key} world={world.data} me={me} theme={theme} route={route} />;
}

function ShellFor({
  world,
  me,
  theme,
  route,
}: {
  readonly world: World;
  readonly me: PersonView;
  readonly theme: ThemeName;
  readonly route: Route;
}) {
  const places = useQuery(placesQuery(me.id));
  const { now, clock } = useNow(world.clock);
  useEffect(() => {
    remember("as", me.id);
    remember("theme", theme);
  }, [me.id, theme]);
  if (places.isPending) return <Waiting />;
  if (places.isError) return <NoWorld retry={() => void places.refetch()} />;
  return (
    <SessionContext value={{ world, me, theme, places: places.data, now }}>
      <Frame clock={clock} route={route} />
    </SessionContext>
  );
}

function Waiting() {
  const styles = useStyles();
  return (
    <main className={styles.middle}>
      <Spinner label="Opening Teams" />
    </main>
  );
}

function NoWorld({ retry }: { readonly retry: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.middle}>
      <p>The local world does not answer. Is npm start still running?</p>
      <Button onClick={retry}>Try again</Button>
    </main>
  );
}

const useStyles = makeStyles({
  middle: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalL,
  },
});
