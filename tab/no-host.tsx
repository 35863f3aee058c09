import { FluentProvider, teamsLightTheme } from "@fluentui/react-components";
import { alignedFor } from "./ui/aligned-for.ts";
import { Empty } from "./ui/empty.tsx";
import { PlainPage } from "./ui/plain-page.tsx";
import { type Voice, VoiceProvider } from "./ui/say.ts";

/** For someone who opened the tab's address outside Teams. */
export function NoHost({ voice }: { readonly voice: Voice }) {
  return (
    <FluentProvider
      theme={teamsLightTheme}
      dir={voice.direction}
      style={alignedFor(voice.direction)}
    >
      <VoiceProvider value={voice}>
        <PlainPage title={voice.say("app:tab.noHost.title")}>
          <Empty words={voice.say("app:tab.noHost.words")} />
        </PlainPage>
      </VoiceProvider>
    </FluentProvider>
  );
}
