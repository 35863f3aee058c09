import { Button, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { AskView, CirclePage, ResourceView } from "../../shared/contract/circle-page.ts";
import type { AskId } from "../../shared/kernel/ids.ts";
import { fitsAsk } from "../../shared/shelf/fits-ask.ts";
import { WithPage } from "../api/with-page.tsx";
import { asksOf } from "../ui/asks-of.ts";
import { Empty } from "../ui/empty.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { useSharingSay } from "../ui/sharing-say.ts";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { AddResource } from "./add-resource.tsx";
import { useAttach } from "./queries.ts";
import { shelfRefusals } from "./refusals.ts";
import { ResourceWords } from "./resource-words.tsx";

/** What may help with one ask: what was put beside it, what its topic brings back, and all the rest. */
export function ForAskPage({
  address,
  ask: id,
}: {
  readonly address: CircleAddress;
  readonly ask: AskId;
}) {
  const say = useSharingSay();
  return (
    <WithPage address={address}>
      {(page) => {
        const ask = asksOf(page.agenda).find((each) => each.ask === id);
        return (
          <PageFrame
            title={say("sharing:fits.title")}
            {...(ask && { intro: say("sharing:fits.intro", { ask: ask.text }) })}
          >
            {ask ? <Fitting page={page} ask={ask} /> : <Empty words={say("sharing:fits.gone")} />}
          </PageFrame>
        );
      }}
    </WithPage>
  );
}

function Fitting({ page, ask }: { readonly page: CirclePage; readonly ask: AskView }) {
  const say = useSharingSay();
  const { attached, sameTopic } = fitsAsk(page.shelf, { id: ask.ask, text: ask.text });
  const others = page.shelf.filter((one) => !attached.includes(one) && !sameTopic.includes(one));
  const parts = [
    [say("sharing:fits.attached"), attached],
    [say("sharing:fits.sameTopic"), sameTopic],
    [say("sharing:fits.others"), others],
  ] as const;
  return (
    <>
      {parts.map(
        ([title, items]) =>
          items.length > 0 && (
            <Section key={title} title={title}>
              <Items page={page} ask={ask} items={items} isAttached={items === attached} />
            </Section>
          ),
      )}
      {page.me.standing === "joined" && <AddResource page={page} ask={ask.ask} />}
    </>
  );
}

interface Part {
  readonly page: CirclePage;
  readonly ask: AskView;
  readonly isAttached: boolean;
}

function Items({ items, ...part }: Part & { readonly items: readonly ResourceView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <Item key={item.resource} {...part} item={item} />
      ))}
    </ul>
  );
}

function Item({ page, ask: { ask }, isAttached, item }: Part & { readonly item: ResourceView }) {
  const say = useSay();
  const saySharing = useSharingSay();
  const styles = useStyles();
  const offerUndo = useUndo();
  const attach = useAttach(page.circle);
  const { resource } = item;
  const change = () => {
    const home = pageTitle();
    const words = saySharing(isAttached ? "sharing:fits.takenAway" : "sharing:fits.putDone");
    const undo = () => attach.run({ resource, ask, attached: isAttached });
    attach.run(
      { resource, ask, attached: !isAttached },
      { done: () => offerUndo({ words, undo, home }) },
    );
  };
  const label = saySharing(isAttached ? "sharing:fits.takeAway" : "sharing:fits.put");
  return (
    <li className={styles.item}>
      <ResourceWords page={page} resource={item} />
      {page.me.standing === "joined" && (
        <Button
          size="small"
          className={styles.button}
          aria-label={`${label}: ${item.title}`}
          disabledFocusable={attach.isPending}
          onClick={change}
        >
          {label}
        </Button>
      )}
      {attach.error && <Sorry words={troubleWords(say, attach.error, shelfRefusals)} />}
    </li>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  item: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  button: { alignSelf: "flex-start" },
});
