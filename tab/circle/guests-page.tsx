import { Button, Caption1, Field, makeStyles, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import type { AskId, PersonId } from "../../shared/kernel/ids.ts";
import { useApi } from "../api/api-context.ts";
import { WithPage } from "../api/with-page.tsx";
import { Empty } from "../ui/empty.tsx";
import { nameOf } from "../ui/names.ts";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { pageTitle } from "../ui/page-title.ts";
import { useSeasonSay } from "../ui/season-say.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useUndo } from "../ui/undo.tsx";
import { SeasonTrouble } from "./season-trouble.tsx";
import { useGuests } from "./use-guests.ts";

/** Whom the next session has as guests, and a way to invite one. */
export function GuestsPage({ address }: { readonly address: CircleAddress }) {
  const say = useSeasonSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("season:guest.title")} intro={say("season:guest.intro")}>
          <Invited page={page} />
          {page.me.standing !== "joined" ? (
            <Notice>{say("season:joinFirst")}</Notice>
          ) : page.next ? (
            <InviteGuest page={page} next={page.next} />
          ) : (
            <Empty words={say("season:guest.noSession")} />
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

function Invited({ page }: { readonly page: CirclePage }) {
  const { next } = page;
  const say = useSeasonSay();
  const offer = useUndo();
  const { remove, invite } = useGuests(page);
  const takeBack = ({ person, name, ask }: NonNullable<CirclePage["guests"]>[number]) =>
    remove.run(person, {
      done: () =>
        offer({
          words: say("season:guest.removed", { name }),
          ...(next && { undo: () => invite.run({ person, ask, session: next.session }) }),
          home: pageTitle(),
        }),
    });
  return (
    <>
      {page.guests?.map((guest) => (
        <Notice
          key={guest.person}
          action={
            page.me.standing === "joined" && (
              <Button disabledFocusable={remove.isPending} onClick={() => takeBack(guest)}>
                {say("season:guest.remove")}
              </Button>
            )
          }
        >
          {say(guest.ask ? "season:guest.isFor" : "season:guest.is", { name: guest.name })}{" "}
          <Caption1>
            {say("season:guest.invitedBy", { name: nameOf(page.members, guest.by) })}
          </Caption1>
        </Notice>
      ))}
      <SeasonTrouble of={[remove, invite]} />
    </>
  );
}

function InviteGuest({ page, next }: { readonly page: CirclePage; readonly next: SessionView }) {
  const say = useSeasonSay();
  const styles = useStyles();
  const offer = useUndo();
  const { query } = useApi();
  const choice = useQuery(query.circle.guestChoice.queryOptions({ input: page.circle }));
  const { invite, remove } = useGuests(page);
  const [person, setPerson] = useState("");
  const [ask, setAsk] = useState("");
  const invited = new Set(page.guests?.map((each) => each.person));
  const people = choice.data?.people.filter((each) => !invited.has(each.person)) ?? [];
  const asks = page.agenda.segments.flatMap((each) => (each.kind === "ask" ? [each.ask] : []));
  const chosen = people.find((each) => each.person === person);
  const send = () => {
    if (!chosen) return;
    const { name } = chosen;
    const about = ask === "" ? {} : { ask: ask as AskId };
    invite.run(
      { person: chosen.person, session: next.session, ...about },
      {
        done: () => {
          setPerson("");
          const undo = () => remove.run(chosen.person);
          offer({ words: say("season:guest.done", { name }), undo });
        },
      },
    );
  };
  if (choice.isPending) return <Skeleton />;
  if (choice.data && people.length === 0)
    return <Empty words={`${say("season:guest.nobody")} ${say("season:guest.how")}`} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={say("season:guest.who")} hint={say("season:guest.how")}>
        <Select value={person} onChange={(_, { value }) => setPerson(value as PersonId)}>
          <option value="">–</option>
          {people.map((each) => (
            <option key={each.person} value={each.person}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("season:guest.sees")}>
        <Select value={ask} onChange={(_, { value }) => setAsk(value)}>
          <option value="">{say("season:guest.all")}</option>
          {asks.map((each) => (
            <option key={each.ask} value={each.ask}>
              {each.text}
            </option>
          ))}
        </Select>
      </Field>
      <SeasonTrouble of={[invite, choice]} />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={!chosen || invite.isPending}>
          {say("season:guest.invite")}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});
