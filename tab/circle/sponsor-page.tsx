import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { WithPage } from "../api/with-page.tsx";
import { copyWords } from "../ui/copy-words.ts";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { useSeasonSay } from "../ui/season-say.ts";

/** A note to someone who could open a door: words to begin with, which the reader changes, copies and sends themselves. */
export function SponsorPage({ address }: { readonly address: CircleAddress }) {
  const say = useSeasonSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame
          title={say("season:sponsor.title")}
          intro={say("season:sponsor.intro")}
          back={{ href: "#/season", words: "app:tab.back" }}
        >
          {page.me.standing === "joined" ? (
            <Note page={page} />
          ) : (
            <Notice>{say("season:joinFirst")}</Notice>
          )}
        </PageFrame>
      )}
    </WithPage>
  );
}

/** Stays on this device until its writer takes it along. */
function Note({ page }: { readonly page: CirclePage }) {
  const say = useSeasonSay();
  const [text, setText] = useState(() => template(page, say));
  const [copied, setCopied] = useState<boolean>();
  const copy = () => {
    copyWords(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <Field label={say("season:sponsor.text")} hint={say("season:sponsor.hint")}>
        <Textarea
          value={text}
          rows={14}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div>
        <Button appearance="primary" onClick={copy}>
          {say("season:sponsor.copy")}
        </Button>
      </div>
      <div role="status">
        {copied !== undefined && say(copied ? "season:sponsor.copied" : "season:sponsor.notCopied")}
      </div>
    </>
  );
}

/** How many there are and what the circle is for: nobody's name, and nothing that was said in it. */
function template({ purpose, members }: CirclePage, say: ReturnType<typeof useSeasonSay>): string {
  const people = members.filter(({ standing }) => standing === "joined").length;
  return (["hello", "who", "ask", "private", "thanks"] as const)
    .map((part) => say(`season:sponsor.part.${part}`, { purpose, people }))
    .join("\n\n");
}
