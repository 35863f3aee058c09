import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage, MemberView } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { useAboutSay } from "../ui/about-say.ts";
import { Avatar } from "../ui/avatar.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSay } from "../ui/say.ts";
import { Asking } from "./banners.tsx";
import { InviteSomeone } from "./invite-someone.tsx";
import { LeaveCircle } from "./leave-circle.tsx";

/** Who belongs, what each offers and wishes for. */
export function MembersPage({ address }: { readonly address: CircleAddress }) {
  const say = useSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("circle:tab.members")}>
          {page.me.standing === "joined" && <Asking page={page} />}
          <MemberList page={page} />
          {page.me.standing === "joined" && (
            <>
              <InviteSomeone page={page} />
              <div>
                <LinkButton href="#/introductions">{say("circle:tab.introductions")}</LinkButton>
              </div>
              <div>
                <LinkButton href="#/guests">{say("circle:tab.guests")}</LinkButton>
              </div>
              <div>
                <LinkButton href="#/kind">{say("circle:tab.kind")}</LinkButton>
              </div>
              <div>
                <LinkButton href="#/break">
                  {say(page.me.breakUntil ? "circle:tab.break.change" : "circle:tab.break.take")}
                </LinkButton>
              </div>
              <LeaveCircle address={address} />
            </>
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

function MemberList({ page }: { readonly page: CirclePage }) {
  const styles = useStyles();
  const shown = page.members.filter(
    ({ standing }) => standing === "joined" || standing === "invited",
  );
  return (
    <ul className={styles.list}>
      {shown.map((member) => (
        <MemberRow
          key={member.person}
          member={member}
          me={member.person === page.me.person && page.me.standing === "joined"}
        />
      ))}
    </ul>
  );
}

function MemberRow({ member, me }: { readonly member: MemberView; readonly me: boolean }) {
  const say = useSay();
  const sayAbout = useAboutSay();
  const styles = useStyles();
  const notes = [
    member.standing === "invited" && say("circle:tab.notJoined"),
    member.guest && say("circle:tab.guest"),
    member.onBreak && say("circle:tab.break.others"),
  ].filter((note) => typeof note === "string");
  return (
    <li className={styles.row}>
      <Avatar name={member.name} size={32} />
      <div className={styles.words}>
        <Body1Strong>{member.name}</Body1Strong>
        {notes.length > 0 && <Caption1 className={styles.quiet}>{notes.join(" · ")}</Caption1>}
        {member.offer && <Body1>{say("circle:tab.offers", { what: member.offer })}</Body1>}
        {member.wish && <Body1>{say("circle:tab.wishes", { what: member.wish })}</Body1>}
        {me && member.offer === "" && (
          <Caption1 className={styles.quiet}>{sayAbout("about:offer")}</Caption1>
        )}
        {me && <Link href="#/join">{say("circle:tab.bring.title")}</Link>}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  row: { display: "flex", gap: "12px" },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
