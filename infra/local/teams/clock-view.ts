export interface ClockView {
  /** The world's time, ISO in UTC. */
  readonly now: string;
  /** How far it is ahead of the machine's. */
  readonly aheadSeconds: number;
  readonly moving: boolean;
  /** When the bot's next job falls due, where it is known: the page offers to move there. */
  readonly nextDue?: string | undefined;
}

/** Forward only. `asleep`: the bot is off during the move and started again at its end. */
export type ClockMove = (
  | { readonly to: string }
  | { readonly minutes: number }
  | { readonly days: number }
) & { readonly asleep?: boolean | undefined };
