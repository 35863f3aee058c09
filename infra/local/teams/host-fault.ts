/**
 * Trouble to come. `connector`: the bot's requests meet `status` (429 with `retryAfter` seconds; 0 loses the answer after
 * doing the work); `delivery`: activities reach the bot twice; `graph`: as `connector`, for Graph. Each is used up `times` times.
 */
export interface HostFault {
  readonly at: "connector" | "delivery" | "graph";
  readonly times: number;
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  /** A regular expression. `connector`: on method and path, `^POST .*activities`; `delivery`: on the activity's type; `graph`: on the path. */
  readonly match?: string | undefined;
}
