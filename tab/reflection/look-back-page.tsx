import { Body1 } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { SessionId } from "../../shared/kernel/ids.ts";
import { useApi } from "../api/api-context.ts";
import { useCirclePage } from "../api/circle-page.ts";
import { isRefusal } from "../api/trouble.ts";
import { useJournalSay } from "../ui/journal-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { Notes } from "./notes/notes.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { PulseForm } from "./pulse-form.tsx";
import type { SessionAddress } from "./queries.ts";
import { SharedAnswers } from "./shared-answers.tsx";

/** How often it is looked whether someone has shared or taken back. */
const everyMilliseconds = 10_000;

/** One question for oneself after a session, those that are counted without names, and what members shared. */
export function LookBackPage({
  address,
  session,
}: {
  readonly address: CircleAddress;
  readonly session: SessionId;
}) {
  const say = useJournalSay();
  const input = { ...address, session };
  const mine = useMine(input);
  const shared = useShared(input);
  // Whoever joined after it has nothing to look back on, and reads what the circle may read.
  const joinedLater = isRefusal(mine.error, "not-found") && shared.isSuccess;
  return (
    <PageFrame title={say("reflection:card.title")}>
      {mine.isPending && <Skeleton />}
      {mine.isError && !joinedLater && (
        <Sorry words={troubleWords(say, mine.error)} onRetry={() => mine.refetch()} />
      )}
      {joinedLater && <Body1>{say("journal:shared.notThere")}</Body1>}
      {mine.data && <OwnPart address={input} mine={mine.data} />}
      {(mine.isSuccess || joinedLater) && (
        <SharedPart address={input} share={mine.data?.shared !== undefined} />
      )}
    </PageFrame>
  );
}

/** `share`: I do. What I have just taken back is not shown again while it is on its way out of the circle. */
function SharedPart({
  address,
  share,
}: {
  readonly address: SessionAddress;
  readonly share: boolean;
}) {
  const say = useJournalSay();
  const shared = useShared(address);
  const page = useCirclePage(address).data;
  if (shared.isError)
    return <Sorry words={troubleWords(say, shared.error)} onRetry={() => shared.refetch()} />;
  if (!shared.data || !page) return <Skeleton />;
  const me = page.me.person;
  const answers = shared.data.answers.filter(({ by }) => by !== me || share);
  return (
    <>
      <SharedAnswers answers={answers} members={page.members} me={me} />
      <Notes page={page} session={address.session} />
    </>
  );
}

function useShared(input: SessionAddress) {
  const { query } = useApi();
  return useQuery(
    query.reflection.shared.queryOptions({ input, refetchInterval: everyMilliseconds }),
  );
}

type Mine = NonNullable<ReturnType<typeof useMine>["data"]>;

function useMine(input: SessionAddress) {
  return useQuery(useApi().query.reflection.mine.queryOptions({ input }));
}

function OwnPart({ address, mine }: { readonly address: SessionAddress; readonly mine: Mine }) {
  const say = useJournalSay();
  const { prompt, text, shared, questions, pulse } = mine;
  const title = questions.length > 2 ? "journal:pulse.titleMore" : "reflection:card.pulseTitle";
  return (
    <>
      <OwnAnswer address={address} prompt={prompt} text={text} shared={shared !== undefined} />
      <Section title={say(title)}>
        {pulse === "open" ? (
          <PulseForm address={address} questions={questions} />
        ) : (
          <Body1>{say("reflection:card.pulseClosed")}</Body1>
        )}
      </Section>
    </>
  );
}
