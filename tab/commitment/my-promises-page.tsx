import { Body1Strong, Link, makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-context.ts";
import type { Client } from "../api/client.ts";
import { useLeadTo } from "../teams/use-lead-to.ts";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { usePromiseSay } from "../ui/promise-say.ts";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { MyGoals } from "./my-goals.tsx";
import { ComesBack, Earlier, StillOpen } from "./my-promises.tsx";
import { Nudges } from "./nudges.tsx";

type Mine = Awaited<ReturnType<Client["commitment"]["mine"]>>["circles"][number];

/** Everything I promised myself, circle by circle, also in those I have left. */
export function MyPromisesPage() {
  const say = usePromiseSay();
  const sayTrouble = useSay();
  const { query } = useApi();
  const { data, error, isPending, refetch } = useQuery(query.commitment.mine.queryOptions());
  const circles = data?.circles.filter(
    ({ commitments, goals }) => commitments.length + goals.length,
  );
  return (
    <PageFrame
      title={say("commitment:mine.title")}
      back={{ href: "#/mine", words: "app:tab.backToMine" }}
    >
      {isPending && <Skeleton />}
      {error && <Sorry words={troubleWords(sayTrouble, error)} onRetry={() => refetch()} />}
      {circles?.length === 0 && <Empty words={say("commitment:mine.none")} />}
      {circles?.map((circle) => (
        <OneCircle key={circle.circle.circle} of={circle} />
      ))}
      {data && <Nudges quiet={data.quiet} />}
    </PageFrame>
  );
}

function OneCircle({ of }: { readonly of: Mine }) {
  const say = usePromiseSay();
  const leadTo = useLeadTo();
  const styles = useStyles();
  const { link } = of;
  return (
    <section aria-label={of.name} className={styles.circle}>
      <Body1Strong as="h2" className={styles.name}>
        {of.name}
      </Body1Strong>
      <ComesBack of={of.circle} mine={of} />
      <StillOpen of={of.circle} mine={of} />
      <MyGoals of={of.circle} goals={of.goals} />
      <Earlier of={of.circle} mine={of} />
      {link && (
        <Link href={link} onClick={leadTo(link)}>
          {say("commitment:mine.open")}
        </Link>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  circle: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  name: { margin: 0, overflowWrap: "anywhere" },
});
