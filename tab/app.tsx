import { FluentProvider, makeStyles, type Theme, tokens } from "@fluentui/react-components";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { type BaseLocationHook, Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { type Api, ApiProvider } from "./api/api-context.ts";
import { queryClient } from "./api/query-client.ts";
import { Pages } from "./pages.tsx";
import type { Host } from "./teams/host.ts";
import { HostProvider } from "./teams/host-context.ts";
import type { Clock } from "./time/clock.ts";
import { ClockProvider } from "./time/clock-context.ts";
import type { Time } from "./time/time.ts";
import { TimeProvider } from "./time/time-context.ts";
import { alignedFor } from "./ui/aligned-for.ts";
import { useVoice, type Voice, VoiceProvider } from "./ui/say.ts";
import { Skeleton } from "./ui/skeleton.tsx";
import { themeNamed } from "./ui/theme.ts";
import { UndoProvider } from "./ui/undo.tsx";

/** What the tab is given by the world around it. */
export interface World {
  readonly host: Host;
  /** The host's, to begin with. */
  readonly theme: Theme;
  readonly api: Api;
  readonly voice: Voice;
  readonly clock: Clock;
  readonly time: Time;
  /** With what has been read already. */
  readonly queries?: QueryClient;
}

/** The whole tab. */
export function App({
  hook = useHashLocation,
  ...world
}: World & { readonly hook?: BaseLocationHook }) {
  return (
    <Providers {...world}>
      <Router hook={hook}>
        <Suspense fallback={<Skeleton />}>
          <Pages />
        </Suspense>
      </Router>
    </Providers>
  );
}

/** Everything that parts of the tab find around them. */
function Providers({
  host,
  theme,
  api,
  voice,
  clock,
  time,
  queries: given,
  children,
}: World & { readonly children: ReactNode }) {
  const [queries] = useState(() => given ?? queryClient());
  return (
    <HostProvider value={host}>
      <QueryClientProvider client={queries}>
        <ApiProvider value={api}>
          <VoiceProvider value={voice}>
            <ClockProvider value={clock}>
              <TimeProvider value={time}>
                <Themed host={host} start={theme}>
                  <UndoProvider>{children}</UndoProvider>
                </Themed>
              </TimeProvider>
            </ClockProvider>
          </VoiceProvider>
        </ApiProvider>
      </QueryClientProvider>
    </HostProvider>
  );
}

/** Follows the host's theme, live. */
function Themed({
  host,
  start,
  children,
}: {
  readonly host: Host;
  readonly start: Theme;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { direction } = useVoice();
  const [theme, setTheme] = useState(start);
  useEffect(() => {
    followTheme(host, setTheme);
    // There is something to see by now.
    host.loaded();
  }, [host]);
  return (
    <FluentProvider
      theme={theme}
      dir={direction}
      style={alignedFor(direction)}
      className={styles.ground}
    >
      {children}
    </FluentProvider>
  );
}

/** The last theme asked for counts, however long each takes; one that cannot be fetched leaves things as they look. */
function followTheme(host: Host, show: (theme: Theme) => void): void {
  let wanted: string;
  host.onTheme((name) => {
    wanted = name;
    themeNamed(name).then(
      (theme) => wanted === name && show(theme),
      () => undefined,
    );
  });
}

const useStyles = makeStyles({
  // The room below is where an offer to undo stands, so that it covers nothing.
  ground: {
    boxSizing: "border-box",
    minHeight: "100vh",
    paddingBottom: "64px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
