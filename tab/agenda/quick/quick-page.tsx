import { Body1Strong } from "@fluentui/react-components";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { CirclePage } from "../../../shared/contract/circle-page.ts";
import { WithPage } from "../../api/with-page.tsx";
import { useAskingSay } from "../../ui/asking-say.ts";
import { Empty } from "../../ui/empty.tsx";
import { NothingKept } from "../../ui/nothing-kept.tsx";
import { PageFrame } from "../../ui/page-frame.tsx";
import { pageTitle } from "../../ui/page-title.ts";
import { useSay } from "../../ui/say.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { useUndo } from "../../ui/undo.tsx";
import { AskingTrouble } from "../asking-trouble.tsx";
import { useAskQuickly, useQuick, useRemoveQuick } from "./queries.ts";
import { QuickForm } from "./quick-form.tsx";
import { QuickItem } from "./quick-item.tsx";
import { quickRefusals } from "./refusals.ts";

/** What members ask each other between sessions. */
export function QuickPage({ address }: { readonly address: CircleAddress }) {
  const say = useAskingSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("asking:quick.title")} intro={say("asking:quick.intro")}>
          <All page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

function All({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const sayTrouble = useSay();
  const { data, error, refetch } = useQuick(page.circle);
  if (error)
    return <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { open, earlier } = data;
  const mayAsk = page.me.standing === "joined" && open.every(({ by }) => by !== page.me.person);
  return (
    <>
      {page.unkept ? <NothingKept what="quick" /> : mayAsk && <Ask page={page} />}
      {open.length === 0 && !page.unkept && <Empty words={say("asking:quick.none")} />}
      {open.map((quick) => (
        <QuickItem key={quick.quick} page={page} quick={quick} />
      ))}
      {earlier.length > 0 && <Body1Strong as="h2">{say("asking:quick.earlier")}</Body1Strong>}
      {earlier.map((quick) => (
        <QuickItem key={quick.quick} page={page} quick={quick} />
      ))}
    </>
  );
}

function Ask({ page }: { readonly page: CirclePage }) {
  const say = useAskingSay();
  const offerUndo = useUndo();
  const ask = useAskQuickly(page.circle);
  const remove = useRemoveQuick(page.circle);
  return (
    <>
      <AskingTrouble of={[ask, remove]} known={quickRefusals} />
      <QuickForm
        submit={say("asking:quick.ask")}
        busy={ask.isPending}
        onSave={(draft) =>
          ask.run(draft, {
            done: (quick) =>
              offerUndo({
                words: say("asking:quick.asked"),
                undo: () => remove.run({ quick, there: false }),
                home: pageTitle(),
              }),
          })
        }
      />
    </>
  );
}
