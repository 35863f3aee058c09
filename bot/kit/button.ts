import type { IExecuteAction, IOpenUrlAction } from "@microsoft/teams.cards";

/** What a pressed button sends back: one of the actions of shared/contract. */
interface Sent {
  readonly verb: string;
}

/**
 * A button whose press comes back to the bot. `data` is one of the word's actions (shared/contract), verb included;
 * clients without Universal Actions send the same through Action.Submit.
 */
export function execute<A extends Sent>(
  title: string,
  data: A,
  style?: IExecuteAction["style"],
): IExecuteAction {
  const { verb } = data;
  return {
    type: "Action.Execute",
    title,
    verb,
    data: { ...data },
    fallback: { type: "Action.Submit", title, data: { ...data } },
    ...(style === undefined ? {} : { style }),
  };
}

/** The same, without sending the card's inputs along: for "not now" beside a form. */
export function executeWithoutInputs<A extends Sent>(title: string, data: A): IExecuteAction {
  return {
    ...execute(title, data),
    associatedInputs: "none",
    fallback: { type: "Action.Submit", title, data: { ...data }, associatedInputs: "none" },
  };
}

/** A button that opens a page or a place in Teams. */
export function openUrl(title: string, url: string): IOpenUrlAction {
  return { type: "Action.OpenUrl", title, url };
}
