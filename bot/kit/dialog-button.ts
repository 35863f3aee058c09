import type { ISubmitAction } from "@microsoft/teams.cards";

/**
 * A button of a dialog, which knows Action.Submit alone. `data` comes back together with the inputs, unless `alone`.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export function dialogButton<D extends object>(
  title: string,
  data: D,
  { alone = false }: { readonly alone?: boolean } = {},
): ISubmitAction {
  return {
    type: "Action.Submit",
    title,
    data: { ...data },
    ...(alone ? { associatedInputs: "none" } : {}),
  };
}
