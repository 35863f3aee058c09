import type { Place } from "../../shared/contract/circle.ts";
import type { ConsentOutcome, ConsentPurpose } from "../../shared/contract/consent.ts";

export type Theme = "light" | "dark" | "contrast";

/** Where the host shows this page. `panel` is the narrow one beside a meeting. */
export type Frame = "page" | "panel" | "configure" | "remove";

/** What the host says of where we are. */
export interface Setting {
  /** The channel or chat; absent in the personal app. A claim that the server checks. */
  readonly place: Place | undefined;
  /** What the channel is called; "" where the host does not say, as in chats. */
  readonly placeName: string;
  readonly frame: Frame;
  readonly locale: string;
  readonly theme: Theme;
  /** The route a deep link asks for, e.g. `/members`. */
  readonly subPage: string | undefined;
}

/** How a window ended in which Microsoft asked the person for their consent; `blocked`: no browser opened it. */
export type Consent = ConsentOutcome | "closed" | "blocked";

/** A tab in a channel or chat, as the host keeps it. */
export interface TabConfig {
  readonly contentUrl: string;
  readonly websiteUrl: string;
  /** Shown before the tab goes. */
  readonly removeUrl: string;
  readonly entityId: string;
  readonly suggestedDisplayName: string;
}

/** Teams, as far as this product needs it. */
export interface Host {
  readonly setting: Setting;
  /** A single sign-on token for the bot's API. */
  token(): Promise<string>;
  /** Asks for the person's consent to what the bot does on their behalf, for one thing. To be called right after a tap. */
  consent(purpose?: ConsentPurpose): Promise<Consent>;
  onTheme(listener: (theme: Theme) => void): void;
  /** Tells the host that there is something to see. */
  loaded(): void;
  failed(why: string): void;
  /** Opens a web link or a deep link outside this frame. */
  open(link: string): Promise<void>;
  /** The host's own back button asks: true when we went back ourselves. */
  onBack(goBack: () => boolean): void;
  /** Configuration page only: whether the host's Save may be pressed. */
  maySave(valid: boolean): void;
  /** Configuration page only: what Save does before the host keeps the tab. A rejection keeps the page open. */
  onSave(save: () => Promise<TabConfig>): void;
  /** Remove page only: what the host's Remove does first. */
  onRemove(remove: () => Promise<void>): void;
}
