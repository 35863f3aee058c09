import { createRoot } from "react-dom/client";
import { apiOver } from "./api/api-context.ts";
import { httpClient } from "./api/client.ts";
import { queryClient } from "./api/query-client.ts";
import { App } from "./app.tsx";
import { beginning } from "./begin.ts";
import { circleAtQuery } from "./circle/queries.ts";
import { NoHost } from "./no-host.tsx";
import { goTo, startRoute } from "./start-route.ts";
import { serverClock } from "./time/clock.ts";
import { ownZone, timeFor } from "./time/time.ts";
import { voiceFor } from "./ui/say.ts";

/** So long the page's plain outline may stand before React says that it is loading. */
const outlineMilliseconds = 1000;

const page = document.getElementById("root");
if (!page) throw new Error("index.html has no root");
const root = createRoot(page);

try {
  const { host, token, send } = await beginning;
  const { place, frame, locale } = host.setting;
  const api = apiOver(httpClient(location.origin, token, send));
  const queries = queryClient();
  const read =
    place && frame !== "remove" && queries.prefetchQuery(circleAtQuery(api, queries, place));
  const voice = await voiceFor(locale);
  document.documentElement.lang = voice.language;
  goTo(startRoute(host.setting, location));
  // Drawn once, with its content, where that is nearly there.
  if (read) await Promise.race([read, new Promise((go) => setTimeout(go, outlineMilliseconds))]);
  root.render(
    <App
      host={host}
      api={api}
      voice={voice}
      clock={serverClock()}
      time={timeFor(voice.locale, ownZone())}
      queries={queries}
    />,
  );
  host.loaded();
} catch {
  // Outside Teams, or Teams does not answer: the reader can do something about either.
  const voice = await voiceFor(navigator.language);
  document.documentElement.lang = voice.language;
  root.render(<NoHost voice={voice} />);
}
