import { implement } from "@orpc/server";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { contract } from "../../../shared/contract/contract.ts";
import type { SharedAnswer } from "../../../shared/contract/reflection.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCirclePage, aSessionView } from "../../builders/circle-page.ts";
import { showTab } from "../show.tsx";

const os = implement(contract).reflection;

interface LookBack {
  readonly text?: string;
  readonly pulse?: "open" | "closed";
  readonly writeFails?: boolean;
  readonly closesMeanwhile?: boolean;
  readonly everyThird?: boolean;
  readonly joinedLater?: boolean;
  readonly rewordedElsewhere?: boolean;
  readonly answers?: readonly SharedAnswer[];
}

/** The look back on the last session; `written`, `answered` and `said` are what reached the bot. */
export async function openLookBack(back: LookBack = {}) {
  const { text = "", pulse = "open", writeFails, closesMeanwhile, everyThird = false } = back;
  const written: string[] = [];
  const answered: object[] = [];
  const said: string[] = [];
  let shared = false;
  let kept = text;
  const last = aSessionView({ state: "closed" });
  const path = `/reflect/${last.session}`;
  const { goTo } = await showTab(aCirclePage({ past: [last] }), {
    path,
    over: (router) => ({
      ...router,
      reflection: {
        journal: os.journal.handler(() => ({ entries: [] })),
        mine: os.mine.handler(({ errors }) => {
          if (back.joinedLater) throw errors["not-found"]();
          return {
            prompt: "heard",
            text: kept,
            pulse,
            questions: everyThird ? ["worth", "got", "safe", "challenged"] : ["worth", "got"],
            ...(shared && { shared: instant("2026-11-24T16:00:00Z") }),
          };
        }),
        write: os.write.handler(({ input }) => {
          if (writeFails) throw new TypeError("Failed to fetch");
          written.push(input.text);
          if (input.text !== kept) shared = false;
          kept = input.text;
          return {};
        }),
        share: os.share.handler(({ input, errors }) => {
          if (back.rewordedElsewhere) throw errors["changed-meanwhile"]();
          said.push(`share ${input.text}`);
          shared = true;
          return {};
        }),
        takeBack: os.takeBack.handler(() => {
          said.push("take back");
          shared = false;
          return {};
        }),
        summary: os.summary.handler(() => ({ notes: [], marked: [] })),
        shared: os.shared.handler(() => ({ answers: [...(back.answers ?? [])] })),
        pulse: os.pulse.handler(({ input, errors }) => {
          if (closesMeanwhile) throw errors["pulse-closed"]();
          const { tenant: _, circle: _circle, session: _session, ...answers } = input;
          answered.push(answers);
          return {};
        }),
      },
    }),
  });
  return { written, answered, said, goTo, path };
}

export async function showLookBack(back: LookBack = {}) {
  const opened = await openLookBack(back);
  const entry = (await screen.findByLabelText(/When did you feel heard/)) as HTMLTextAreaElement;
  return { entry, ...opened };
}

export const keep = () =>
  userEvent.click(screen.getByRole("button", { name: "Keep it for myself" }));
