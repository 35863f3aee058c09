import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Terms } from "../../shared/circle/change-terms.ts";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import { useLatestPage } from "../api/circle-page.ts";
import { isRefusal } from "../api/trouble.ts";
import { WithPage } from "../api/with-page.tsx";
import { ForMembers } from "../ui/for-members.tsx";
import { useLaterSay } from "../ui/later-say.ts";
import { PageFrame } from "../ui/page-frame.tsx";
import { Sorry } from "../ui/sorry.tsx";
import { troubleWords } from "../ui/trouble-words.ts";
import { useUndo } from "../ui/undo.tsx";
import { KitField } from "./kit-field.tsx";
import { useChangeTerms } from "./queries.ts";
import { circleRefusals } from "./refusals.ts";
import { RhythmField } from "./rhythm-field.tsx";
import { StandingTime } from "./standing-time.tsx";

/** What the circle calls itself, what it is for and how often it meets. Any member may change it. */
export function SettingsPage({ address }: { readonly address: CircleAddress }) {
  const say = useLaterSay();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame
          title={say("circle:tab.settings.title")}
          intro={say("circle:tab.settings.intro")}
        >
          <ForMembers page={page}>
            <SettingsForm page={page} />
            <StandingTime page={page} />
          </ForMembers>
        </PageFrame>
      )}
    </WithPage>
  );
}

/** Starts from the page as it was when it opened: what someone else changes meanwhile does not write into these fields. */
function SettingsForm({ page }: { readonly page: CirclePage }) {
  const say = useLaterSay();
  const styles = useStyles();
  const [terms, setTerms] = useState<Terms>(() => termsOf(page));
  const [visited, setVisited] = useState(false);
  const { save, change } = useSaving(page);
  const put = (some: Partial<Terms>) => setTerms({ ...terms, ...some });
  const lacks = (field: "name" | "purpose") => visited && terms[field].trim() === "";
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setVisited(true);
        if (terms.name.trim() !== "" && terms.purpose.trim() !== "") save(terms);
      }}
    >
      <Field
        label={say("making:name")}
        required
        {...(lacks("name") && { validationMessage: say("making:noName") })}
      >
        <Input
          value={terms.name}
          maxLength={60}
          onChange={(_, { value }) => put({ name: value })}
        />
      </Field>
      <Field
        label={say("making:purpose")}
        required
        {...(lacks("purpose") && { validationMessage: say("making:noPurpose") })}
      >
        <Textarea
          value={terms.purpose}
          rows={2}
          resize="vertical"
          maxLength={200}
          // It is one sentence, with room to be read where the page is narrow.
          onChange={(_, { value }) => put({ purpose: value.replaceAll("\n", " ") })}
        />
      </Field>
      <KitField kit={terms.kit} purpose={terms.purpose} onChange={({ kit }) => put({ kit })} />
      <RhythmField rhythm={terms.rhythm} onChange={(rhythm) => put({ rhythm })} />
      {change.error !== null && <Sorry words={troubleWords(say, change.error, circleRefusals)} />}
      <div>
        <Button
          appearance="primary"
          size="large"
          type="submit"
          disabledFocusable={change.isPending}
        >
          {say("app:tab.save")}
        </Button>
      </div>
    </form>
  );
}

/**
 * Saves, goes back to the circle, and offers to put back what was there just before. Where someone else was faster, what
 * was typed stays, and saving again is a choice.
 */
function useSaving(page: CirclePage) {
  const say = useLaterSay();
  const offer = useUndo();
  const [, go] = useLocation();
  const change = useChangeTerms(page.circle);
  const latest = useLatestPage(page.circle);
  const [edition, setEdition] = useState(page.edition);
  const latestEdition = () => latest()?.edition ?? page.edition;
  const save = (terms: Terms) => {
    const before = termsOf(page);
    const undo = () =>
      change.run(
        { ...before, edition: latestEdition() },
        { failed: (error) => offer({ words: troubleWords(say, error, circleRefusals) }) },
      );
    change.run(
      { ...terms, edition },
      {
        done: () => {
          go("/");
          offer({ words: say("circle:tab.settings.saved"), undo });
        },
        failed: (error) => {
          if (isRefusal(error, "changed-meanwhile")) setEdition(latestEdition());
        },
      },
    );
  };
  return { save, change };
}

function termsOf({ name, purpose, rhythm, kit }: CirclePage): Terms {
  return { name, purpose, rhythm, kit };
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
});
