import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { useCirclePage } from "../../api/circle-page.ts";
import { useLive } from "../../api/use-live.ts";
import { Empty } from "../../ui/empty.tsx";
import { useKindSay } from "../../ui/kind-say.ts";
import { NothingKept } from "../../ui/nothing-kept.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { KindForm } from "./kind-form.tsx";
import { useKindHere, useRemoveKind, useSayKind } from "./queries.ts";
import { Trouble } from "./trouble.tsx";
import { WordsOfMine } from "./words-of-mine.tsx";

/** Feedback or thanks for one member of this circle, and what was said so far to me and by me. */
export function KindPage({ address }: { readonly address: CircleAddress }) {
  const say = useKindSay();
  const sayTrouble = useSay();
  const offerUndo = useUndo();
  useLive(address);
  const { data, error, isPending, refetch } = useKindHere(address);
  const unkept = useCirclePage(address).data?.unkept;
  const send = useSayKind(address);
  const remove = useRemoveKind(address.circle);
  return (
    <PageFrame title={say("kind:page.title")} intro={say("kind:page.intro")}>
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {data && (
        <>
          <Section title={say("kind:page.write")}>
            <Trouble of={[send]} />
            {unkept ? (
              <NothingKept what="kind" />
            ) : data.people.length === 0 ? (
              <Empty words={say("kind:page.alone")} />
            ) : (
              <KindForm
                people={data.people}
                asks={data.asks}
                busy={send.isPending}
                onSend={(draft, sent) =>
                  send.run(draft, {
                    done(word) {
                      sent();
                      offerUndo({ words: say("kind:page.sent"), undo: () => remove.run(word) });
                    },
                  })
                }
              />
            )}
          </Section>
          <WordsOfMine
            got={data.got}
            given={data.given.filter(({ content }) => content.kind !== "win")}
          />
        </>
      )}
    </PageFrame>
  );
}
