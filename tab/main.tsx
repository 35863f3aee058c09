import { createRoot } from "react-dom/client";
import { apiOver } from "./api/api-context.ts";
import { httpClient } from "./api/client.ts";
import { queryClient } from "./api/query-client.ts";
import { App } from "./app.tsx";
import { beginning } from "./begin.ts";
import { type Found, keepFound } from "./circle/queries.ts";
import { NoHost } from "./no-host.tsx";
import { serverClock } from "./time/clock.ts";
import { ownZone, timeFor } from "./time/time.ts";
import { type Voice, voiceFor } from "./ui/say.ts";
import { themeNamed } from "./ui/theme.ts";

/** So long the page's plain outline may stand before React says that it is loading. */
const outlineMilliseconds = 1000;
/** By then the first page is there. */
const quietMilliseconds = 2000;

const page = document.getElementById("root");
if (!page) throw new Error("index.html has no root");
const root = createRoot(page);

// Not awaited here: scripts that come later import this one, and would wait for it while it waits for them.
void draw();

async function draw(): Promise<void> {
  try {
    const { host, token, send, found } = await beginning;
    const { place, locale, theme } = host.setting;
    const api = apiOver(httpClient(location.origin, token, send));
    const queries = queryClient();
    const kept = found.then((what) => {
      if (place && what) keepFound(api, queries, place, what as Found);
      return what;
    });
    const [voice, look] = await Promise.all([
      voiceFor(locale),
      themeNamed(theme).catch(() => themeNamed("light")),
    ]);
    speak(voice);
    // Drawn once, with its content, where that is nearly there.
    const drawable = await Promise.race([kept, pause(outlineMilliseconds)]);
    // Something has to be asked, so what asks may come at once.
    if (!drawable) import("./api/http-link.ts").catch(() => undefined);
    root.render(
      <App
        host={host}
        theme={look}
        api={api}
        voice={voice}
        clock={serverClock()}
        time={timeFor(voice.locale, ownZone())}
        queries={queries}
      />,
    );
  } catch {
    // Outside Teams, or Teams does not answer: the reader can do something about either.
    const voice = await voiceFor(navigator.language);
    speak(voice);
    root.render(<NoHost voice={voice} />);
  }
}

/** Tells browser and screen reader what they read out, and has the words of later pages come while nobody waits for them. */
function speak({ language, direction, apart }: Voice): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  setTimeout(apart, quietMilliseconds);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}
