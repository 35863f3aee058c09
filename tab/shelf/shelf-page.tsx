import { Caption1, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { findOnShelf } from "../../shared/shelf/find-on-shelf.ts";
import { topicsOn } from "../../shared/shelf/topics.ts";
import { WithPage } from "../api/with-page.tsx";
import { useNow } from "../time/clock-context.ts";
import { millisecondsOf } from "../time/milliseconds.ts";
import { asksOf } from "../ui/asks-of.ts";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { useSharingSay } from "../ui/sharing-say.ts";
import { AddResource } from "./add-resource.tsx";
import { useAway } from "./queries.ts";
import { ResourceRow } from "./resource-row.tsx";
import { StillTrue } from "./still-true.tsx";
import { TopicChoice } from "./topic-choice.tsx";
import { WasTrue } from "./was-true.tsx";
import { WordsAsked } from "./words-asked.tsx";

/** Everything on the shelf, also what was true once. */
export function ShelfPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("shelf:tab.title")} intro={say("shelf:tab.intro")}>
          <WholeShelf page={page} />
        </PageFrame>
      )}
    </WithPage>
  );
}

/** Searched here on the device: what someone looks for goes nowhere. */
function WholeShelf({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [topic, setTopic] = useState<string>();
  const { data } = useAway(page.circle);
  const away = data?.away ?? [];
  const topics = topicsOn(page.shelf);
  const wanted = { search, topic: topic && topics.includes(topic) ? topic : undefined };
  const found = findOnShelf(page.shelf, wanted);
  const foundAway = findOnShelf(away, wanted);
  const narrowed = search.trim() !== "" || wanted.topic !== undefined;
  const count = found.length + foundAway.length;
  const mayChange = page.me.standing === "joined";
  return (
    <>
      <WordsAsked page={page} asked={data?.asked ?? []} />
      {page.shelf.length + away.length > 0 && (
        <Finding search={search} onSearch={setSearch} found={narrowed ? count : undefined} />
      )}
      <TopicChoice topics={topics} chosen={wanted.topic} onChoose={setTopic} />
      {page.shelf.length === 0 && <Empty words={say("shelf:tab.empty")} />}
      <ul className={styles.list}>
        {found.map((item) => (
          <Row key={item.resource} page={page} item={item} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <AddResource page={page} />}
      {mayChange && <AsksThatWait page={page} />}
      <WasTrue page={page} away={foundAway} />
    </>
  );
}

function Finding({
  search,
  onSearch,
  found,
}: {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** How many, where something is looked for. */
  readonly found: number | undefined;
}) {
  const say = useSharingSay();
  return (
    <div>
      <Field label={say("sharing:search")}>
        <Input
          type="search"
          value={search}
          maxLength={200}
          onChange={(_, { value }) => onSearch(value)}
        />
      </Field>
      <Caption1 role="status">
        {found !== undefined &&
          (found === 0 ? say("sharing:foundNone") : say("sharing:found", { count: found }))}
      </Caption1>
    </div>
  );
}

function Row({
  page,
  item,
  mayChange,
}: {
  readonly page: CirclePage;
  readonly item: CirclePage["shelf"][number];
  readonly mayChange: boolean;
}) {
  const now = useNow(3600);
  const isAsked = mayChange && millisecondsOf(item.askedFrom) <= now;
  return (
    <ResourceRow
      page={page}
      resource={item}
      mayChange={mayChange}
      {...(isAsked && {
        below: (edit) => <StillTrue address={page.circle} item={item} onEdit={edit} />,
      })}
    />
  );
}

/** The way to what may help with each. */
function AsksThatWait({ page }: { readonly page: CirclePage }) {
  const say = useSharingSay();
  const styles = useStyles();
  const asks = asksOf(page.agenda);
  if (asks.length === 0 || page.shelf.length === 0) return undefined;
  return (
    <nav aria-label={say("sharing:fits.which")} className={styles.asks}>
      <Caption1>{say("sharing:fits.which")}</Caption1>
      {asks.map(({ ask, text }) => (
        <Link key={ask} href={`#/shelf/for/${ask}`} className={styles.ask}>
          {text}
        </Link>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyle: "none" },
  asks: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  ask: { overflowWrap: "anywhere", textAlign: "start" },
});
