import type { Calendar } from "./calendar.ts";
import type { Changes } from "./changes.ts";
import type { Clock } from "./clock.ts";
import type { Directory } from "./directory.ts";
import type { Documents } from "./documents.ts";
import type { Log } from "./log.ts";
import type { Messenger } from "./messenger.ts";
import type { Notifier } from "./notifier.ts";
import type { Seal } from "./seal.ts";
import type { Tasks } from "./tasks.ts";

/** The outside world, as the bot's features see it. Built once in compose.ts, faked in tests. */
export interface Context {
  readonly documents: Documents;
  readonly changes: Changes;
  readonly calendar: Calendar;
  /** People's own To Do. */
  readonly tasks: Tasks;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  /** A new unguessable id: 128 bits, lower-case letters and digits. */
  readonly freshId: () => string;
  /** Addresses people are sent to. */
  readonly links: Links;
}

interface HelpRoute {
  readonly name: string;
  readonly link: string;
}

export interface Links {
  /** Opens the circle's tab in Teams, at a page within it when named. */
  circle(home: string, page?: string): string;
  /** Opens Teams' own dialog that adds the app to a conversation and configures its tab. */
  readonly add: string;
  /** Whom the organisation has for what is bigger than a circle, and for a concern about one. */
  readonly help?: {
    readonly routes: readonly HelpRoute[];
    readonly concern?: HelpRoute | undefined;
  };
  /** The tab's own address, for a tab that the bot adds to a meeting. */
  readonly tab: string;
}
