import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { ReactNode } from "react";
import type { CirclePage } from "../../shared/contract/circle-page.ts";
import type { Key } from "../../shared/words/key.ts";
import { useHidden } from "../ui/hidden.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { useComma, useSay } from "../ui/say.ts";
import { Section } from "../ui/section.tsx";
import { type FirstStep, firstSteps } from "./first-step.ts";

const titles: Readonly<Record<FirstStep["step"], Key>> = {
  join: "circle:tab.step.join",
  gather: "circle:tab.step.gather",
  charter: "charter:step",
  time: "circle:tab.step.time",
};

const buttons = {
  join: "circle:tab.joinIn",
  gather: "circle:tab.members",
  charter: "charter:open",
  time: "schedule:tab.findTime",
} as const satisfies Record<FirstStep["step"], Key>;

/** What is left to do before a new circle meets, each with its button. */
export function FirstSteps({ page }: { readonly page: CirclePage }) {
  const say = useSay();
  const comma = useComma();
  const styles = useStyles();
  const names = (standing: string) =>
    page.members.filter((member) => member.standing === standing).map(({ name }) => name);
  const joined = names("joined");
  const invited = names("invited");
  const detail: Readonly<Record<FirstStep["step"], ReactNode>> = {
    join: undefined,
    gather: (
      <>
        {joined.length > 0 && (
          <Caption1>{say("circle:tab.joinedSoFar", { names: joined.join(comma) })}</Caption1>
        )}
        {invited.length > 0 && (
          <Caption1>{say("circle:tab.stillInvited", { names: invited.join(comma) })}</Caption1>
        )}
      </>
    ),
    charter: page.charter && (
      <Caption1>
        {say("charter:agreedCount", {
          agreed: page.charter.agreed.length,
          all: page.booking.joined,
        })}
      </Caption1>
    ),
    time: <Body1>{say("circle:tab.step.timeWhy")}</Body1>,
  };
  return (
    <Section title={say("circle:tab.firstSteps")}>
      <ol className={styles.list}>
        {firstSteps(page).map(({ step, done, href }) => (
          <li key={step} className={styles.step}>
            <StepMark done={done} />
            <div className={styles.words}>
              <Body1Strong>{say(titles[step], { count: page.booking.needed })}</Body1Strong>
              {detail[step]}
              {href && (
                <LinkButton appearance={step === "charter" ? "secondary" : "primary"} href={href}>
                  {say(buttons[step])}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepMark({ done }: { readonly done: boolean }) {
  const say = useSay();
  const styles = useStyles();
  const { hidden } = useHidden();
  const Icon = done ? CheckmarkCircleFilled : CircleRegular;
  return (
    <span className={styles.mark}>
      <Icon aria-hidden="true" />
      <span className={hidden}>{say(done ? "circle:tab.step.done" : "circle:tab.step.open")}</span>
    </span>
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
  step: { position: "relative", display: "flex", gap: "12px" },
  mark: { flexShrink: 0, fontSize: "20px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  words: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
