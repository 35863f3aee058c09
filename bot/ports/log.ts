/** What operators read. Facts and ids only; never anyone's words. */
export interface Log {
  info(fact: Readonly<Record<string, unknown>>, message: string): void;
  warn(fact: Readonly<Record<string, unknown>>, message: string): void;
  /** A fault: a bug, an outage or an unknown answer. */
  error(fact: Readonly<Record<string, unknown>>, message: string): void;
}
