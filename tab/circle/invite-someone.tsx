import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { circleSize } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useApi } from "../api/api-context.ts";
import { Line } from "../ui/line.tsx";
import { useSay } from "../ui/say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useInvite } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";
import type { Roster } from "./roster.ts";

/** A way to invite more people of the conversation; who they are is asked for only when it is opened. */
export function InviteSomeone({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const places = page.members.filter(isHere).length;
  if (places >= circleSize.most) return <Body1>{say("circle:tab.full")}</Body1>;
  if (open) return <Others page={page} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{say("circle:tab.invite.open")}</Button>
    </div>
  );
}

function Others({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const { query } = useApi();
  const place = { tenant: page.circle.tenant, conversation: page.home };
  const roster = useQuery(query.circle.roster.queryOptions({ input: place, staleTime: 60_000 }));
  const invite = useInvite(page.circle);
  const [last, setLast] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = ({ person, name }: Roster["people"][number]) =>
    invite.run(person, {
      done: () => {
        setLast(name);
        // The button that had the focus goes with its line.
        heading.current?.focus();
      },
    });
  const here = new Set(page.members.filter(isHere).map(({ person }) => person));
  const others = roster.data?.people.filter(({ person }) => !here.has(person));
  return (
    <section aria-label={say("circle:tab.invite.open")} className={styles.section}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {say("circle:tab.invite.open")}
        </h2>
        <div role="status">
          {last && <Body1>{say("circle:tab.invite.done", { name: last })}</Body1>}
        </div>
      </div>
      {roster.isPending && <Skeleton />}
      {roster.isError && (
        <Sorry
          words={troubleWords(say, roster.error, circleRefusals)}
          onRetry={() => roster.refetch()}
        />
      )}
      {others?.length === 0 && <Body1>{say("circle:tab.invite.nobody")}</Body1>}
      {invite.error !== null && <Sorry words={troubleWords(say, invite.error, circleRefusals)} />}
      <ul className={styles.list}>
        {others?.map((other) => (
          <Line
            key={other.person}
            action={
              <Button
                aria-label={say("circle:tab.invite.person", { name: other.name })}
                disabledFocusable={invite.isPending}
                onClick={() => ask(other)}
              >
                {say("circle:tab.invite.do")}
              </Button>
            }
          >
            <Body1Strong>{other.name}</Body1Strong>
            {other.guest && <Caption1 className={styles.quiet}>{say("circle:tab.guest")}</Caption1>}
          </Line>
        ))}
      </ul>
    </section>
  );
}

function isHere({ standing }: CirclePage["members"][number]): boolean {
  return standing === "invited" || standing === "joined";
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: "none",
  },
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
