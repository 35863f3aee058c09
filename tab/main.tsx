import { createRoot } from "react-dom/client";
import { apiOver } from "./api/api-context.ts";
import { httpClient } from "./api/client.ts";
import { keptToken } from "./api/token.ts";
import { App } from "./app.tsx";
import { NoHost } from "./no-host.tsx";
import { goTo, startRoute } from "./start-route.ts";
import { hostOrigins } from "./teams/origins.ts";
import { teamsHost } from "./teams/teams-host.ts";
import { serverClock } from "./time/clock.ts";
import { ownZone, timeFor } from "./time/time.ts";
import { voiceFor } from "./ui/say.ts";

const page = document.getElementById("root");
if (!page) throw new Error("index.html has no root");
const root = createRoot(page);

try {
  const host = await teamsHost(hostOrigins(document));
  const token = keptToken(host.token);
  // The first call will need it: it comes while the page is being drawn.
  token().catch(() => undefined);
  const voice = await voiceFor(host.setting.locale);
  document.documentElement.lang = voice.language;
  goTo(startRoute(host.setting, location));
  root.render(
    <App
      host={host}
      api={apiOver(httpClient(location.origin, token))}
      voice={voice}
      clock={serverClock()}
      time={timeFor(voice.locale, ownZone())}
    />,
  );
  host.loaded();
} catch {
  // Outside Teams, or Teams does not answer: the reader can do something about either.
  const voice = await voiceFor(navigator.language);
  document.documentElement.lang = voice.language;
  root.render(<NoHost voice={voice} />);
}
