import { Body1 } from "@fluentui/react-components";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { useCirclePage } from "../../api/circle-page.ts";
import { useLive } from "../../api/use-live.ts";
import { Empty } from "../../ui/empty.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { NothingKept } from "../../ui/nothing-kept.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { AddWin } from "./add-win.tsx";
import { useWall } from "./queries.ts";
import { WallRow } from "./wall-row.tsx";
import { WordList } from "./word-row.tsx";

/** What the circle is glad of: wins, shared thanks, and what they have come to together. */
export function WallPage({ address }: { readonly address: CircleAddress }) {
  const say = useKindSay();
  const sayTrouble = useSay();
  useLive(address);
  const page = useCirclePage(address).data;
  const me = page?.me.person;
  const { data, error, isPending, refetch } = useWall(address);
  return (
    <PageFrame title={say("kind:wall.title")} intro={say("kind:wall.intro")}>
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {data && (
        <>
          {page?.unkept ? <NothingKept what="kind" /> : <AddWin address={address} />}
          {data.words.length === 0 && !page?.unkept && <Empty words={say("kind:wall.none")} />}
          <WordList>
            {data.words.map((word) => (
              <WallRow key={word.id} of={address} word={word} mine={word.by === me} />
            ))}
          </WordList>
          {data.milestones.length > 0 && (
            <Section title={say("kind:wall.together")}>
              {data.milestones.map(({ of, count }) => (
                <Body1 key={of}>{say(`kind:wall.${of}`, { count })}</Body1>
              ))}
            </Section>
          )}
          <div>
            <LinkButton href="#/kind">{say("kind:wall.forOne")}</LinkButton>
          </div>
        </>
      )}
    </PageFrame>
  );
}
