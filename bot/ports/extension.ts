import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Card } from "../kit/card.ts";
import type { Turn } from "./action.ts";

/** A message of Teams that somebody has picked, as plain text. */
export interface PickedMessage {
  /** Absent for what no person with a directory account wrote. */
  readonly author?: { readonly person: PersonId; readonly name: string } | undefined;
  readonly text: string;
  /** Addresses that stand in it, in their order. */
  readonly links: readonly string[];
}

/** What Teams' own window over the conversation shows. */
export interface Dialog {
  readonly title: string;
  readonly card: Card;
}

/** Something to insert into a message: `title` and `text` are for whoever chooses, `card` is for everyone who reads it. */
export interface Insertable {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

/** What people do with the app from any message, from where they write, and by a link to it. `turn` tells who and where. */
export interface Extension {
  /** They picked a message to be saved. */
  pick(message: PickedMessage, turn: Turn): Promise<Dialog>;
  /** A button of the dialog. `data` is untrusted. */
  send(message: PickedMessage, data: unknown, turn: Turn): Promise<Dialog>;
  /** They look for something to insert; a sentence where there is nothing. */
  find(search: string, turn: Turn): Promise<readonly Insertable[] | string>;
  /** They wrote a link to the app; undefined where it says nothing there. */
  unfurl(link: string, turn: Turn): Promise<Insertable | undefined>;
}
