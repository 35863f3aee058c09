import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useRunningSay } from "../ui/running-say.ts";
import { Section } from "../ui/section.tsx";
import { OwnProtocols } from "./own/own-protocols.tsx";
import { Parts } from "./parts/parts.tsx";
import { ProtocolChoice } from "./protocol-choice.tsx";

/** How the asks of the coming session are worked on, and how else they could be. */
export function ProtocolsPage({ address }: { readonly address: CircleAddress }) {
  const say = useRunningSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("running:page.title")} intro={say("running:page.intro")}>
          <Ways page={page} />
          <Parts page={page} />
          <OwnProtocols page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function Ways({ page }: { readonly page: CirclePage }) {
  const say = useRunningSay();
  const { segments, waiting } = page.agenda;
  const planned = segments.flatMap((each) => (each.kind === "ask" ? [each] : []));
  if (planned.length + waiting.length === 0) return <Empty words={say("running:page.empty")} />;
  return (
    <>
      {planned.map(({ ask, minutes }) => (
        <Section key={ask.ask} title={ask.text}>
          <ProtocolChoice page={page} ask={ask} minutes={minutes} />
        </Section>
      ))}
      {waiting.map((ask) => (
        <Section key={ask.ask} title={ask.text}>
          <ProtocolChoice page={page} ask={ask} />
        </Section>
      ))}
    </>
  );
}
