import { Body1, makeStyles } from "@fluentui/react-components";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { WithPage } from "../../api/with-page.tsx";
import { useAskingSay } from "../../ui/asking-say.ts";
import { PageFrame } from "../../ui/page-frame.tsx";
import { Section } from "../../ui/section.tsx";
import { PutQuestion } from "./put-question.tsx";
import { Questions } from "./questions.tsx";

/** Where one asks without one's name, with what that can promise and what it cannot. */
export function BoxPage({ address }: { readonly address: CircleAddress }) {
  const say = useAskingSay();
  const styles = useStyles();
  return (
    <WithPage address={address}>
      {(page) => (
        <PageFrame title={say("asking:box.title")} intro={say("asking:box.intro")}>
          {page.me.standing === "joined" && <PutQuestion page={page} />}
          <Section title={say("asking:box.honestTitle")}>
            <Body1 as="p" className={styles.words}>
              {say("asking:box.honest")}
            </Body1>
          </Section>
          <Section title={say("asking:box.waiting")}>
            {page.questions ? (
              <Questions page={page} questions={page.questions} />
            ) : (
              <Body1>{say("asking:box.none")}</Body1>
            )}
          </Section>
        </PageFrame>
      )}
    </WithPage>
  );
}

const useStyles = makeStyles({ words: { margin: 0 } });
