import * as AdaptiveCards from "adaptivecards";
import type { Press } from "../../teams/host-api.ts";
import { localiseCard, type Reader } from "./card-text.ts";
import { hostConfig } from "./host-config.ts";
import { markdownToHtml } from "./markdown.ts";

/** What a card asks of whoever shows it. */
export interface CardEars {
  readonly execute: (press: Press) => void;
  readonly submit: (data: unknown) => void;
  readonly open: (url: string) => void;
}

/** Renders an Adaptive Card as this reader sees it. @throws Error for what is no card */
export function renderCard(card: unknown, reader: Reader, ears: CardEars): HTMLElement {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
  // Or the renderer makes every card a stop of the Tab key, which has no name and does nothing.
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
  const rendering = new AdaptiveCards.AdaptiveCard();
  rendering.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  rendering.parse(localiseCard(card, reader));
  rendering.lang = reader.locale;
  rendering.onExecuteAction = (action) => tell(action, ears);
  rendering.onAnchorClicked = (_element, anchor) => {
    ears.open(anchor.href);
    return true;
  };
  const element = rendering.render();
  if (!element) throw new Error("This card has nothing that can be shown.");
  return element;
}

function tell(action: AdaptiveCards.Action, ears: CardEars): void {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (action.url) ears.open(action.url);
  } else if (action instanceof AdaptiveCards.ExecuteAction) {
    const { inputs, own } = split(action);
    ears.execute({ verb: action.verb ?? "", data: own, id: action.id, inputs });
  } else if (action instanceof AdaptiveCards.SubmitAction) {
    ears.submit(action.data ?? {});
  }
}

/** The renderer mixes the inputs' values into an action's data; the protocol keeps them apart. */
function split(action: AdaptiveCards.ExecuteAction) {
  const mixed = (action.data ?? {}) as Readonly<Record<string, unknown>>;
  const root = action.getRootObject();
  const ids =
    root instanceof AdaptiveCards.AdaptiveCard ? root.getAllInputs().map(({ id }) => id) : [];
  const entries = Object.entries(mixed);
  const isInput = ([name]: readonly [string, unknown]) => ids.includes(name);
  return {
    inputs: Object.fromEntries(entries.filter(isInput)),
    own: Object.fromEntries(entries.filter((entry) => !isInput(entry))),
  };
}
