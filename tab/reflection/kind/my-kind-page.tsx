import { useKindSay } from "../../ui/kind-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { useSay } from "../../ui/say.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Sorry } from "../../ui/sorry.tsx";
import { troubleWords } from "../../ui/trouble-words.ts";
import { MyBalance } from "./my-balance.tsx";
import { useKindMine } from "./queries.ts";
import { WordsOfMine } from "./words-of-mine.tsx";

/** What went to and fro in all my circles, also in those I have left. In the personal app alone. */
export function MyKindPage() {
  const say = useKindSay();
  const sayTrouble = useSay();
  const { data, error, isPending, refetch } = useKindMine();
  return (
    <PageFrame
      title={say("kind:mine.title")}
      intro={say("kind:mine.intro")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      <MyBalance />
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {data && <WordsOfMine got={data.got} given={data.given} named />}
    </PageFrame>
  );
}
