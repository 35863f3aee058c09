import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { JournalEntry } from "../../shared/contract/reflection.ts";
import type { LookBackPart } from "../../shared/reflection/look-back-file.ts";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { isRefusal } from "../api/trouble.ts";
import { useTime } from "../time/time-context.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { questionWords } from "./question-words.ts";

type Promises = Awaited<ReturnType<Client["commitment"]["mine"]>>["circles"][number];
type Got = Awaited<ReturnType<Client["reflection"]["kindMine"]>>["got"][number];

/** All that is one's own of one circle, in parts; undefined until all of it is there. */
export function useLookBack(address: CircleAddress) {
  const { query } = useApi();
  const say = useSeasonSay();
  const writing = useEntryLine();
  const journal = useQuery(query.reflection.journal.queryOptions());
  const promises = useQuery(query.commitment.mine.queryOptions());
  const kind = useQuery(query.reflection.kindMine.queryOptions());
  const asked = useQuery(query.circle.ownAsks.queryOptions({ input: address, retry: false }));
  // Who has left, or whose circle is erased, has no asks there any more.
  const asksGone = isRefusal(asked.error, "not-found");
  const error = journal.error ?? promises.error ?? kind.error ?? (asksGone ? null : asked.error);
  const refetch = () => {
    for (const each of [journal, promises, kind, asked]) void each.refetch();
  };
  const isHere = ({ circle }: { readonly circle: string }) => circle === address.circle;
  const own = promises.data?.circles.find(({ circle }) => isHere(circle));
  const entries = journal.data?.entries.filter(isHere);
  const got = kind.data?.got.filter(isHere);
  const name = own?.name ?? entries?.[0]?.circleName ?? got?.[0]?.circleName ?? "";
  if (!entries || !promises.data || !got || !(asked.data || asksGone))
    return { name, parts: undefined, error, refetch };
  const { goals = [], commitments = [] }: Partial<Promises> = own ?? {};
  const parts: readonly LookBackPart[] = [
    {
      title: say("season:back.goals"),
      lines: goals.map(({ text, ended }) => ({
        text,
        aside: say(`season:back.goal.${ended?.how ?? "open"}`),
      })),
    },
    {
      title: say("season:back.promises"),
      lines: commitments.map(({ text, outcome = "open" as const }) => ({
        text,
        aside: say(`season:back.promise.${outcome}`),
      })),
    },
    { title: say("season:back.entries"), lines: entries.toReversed().map(writing) },
    {
      title: say("season:back.asks"),
      lines: (asked.data?.asks ?? []).map(({ text }) => ({ text, aside: "" })),
    },
    { title: say("season:back.kind"), lines: got.map(kindLine) },
  ];
  return { name, parts, error, refetch };
}

function useEntryLine() {
  const say = useSeasonSay();
  const sayQuestion = useJournalSay();
  const time = useTime();
  return ({ text, prompt, at, shared }: JournalEntry) => ({
    text,
    aside: [
      questionWords(sayQuestion, prompt),
      time.fullDay(at),
      ...(shared ? [say("season:back.shared")] : []),
    ]
      .filter((each) => each !== "")
      .join(" · "),
  });
}

function kindLine({ content, from }: Got) {
  return { text: wordsOf(content), aside: from.name };
}

function wordsOf(content: Got["content"]): string {
  switch (content.kind) {
    case "thanks":
      return content.help;
    case "win":
      return content.text;
    case "feedback":
      return [content.saw, content.effect, content.tryOut].join("\n");
  }
}
