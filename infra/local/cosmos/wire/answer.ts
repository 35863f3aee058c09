/** What goes back to the SDK. */
export interface Answer {
  readonly status: number;
  /** JSON as text: documents are kept as text and go out as they lie. */
  readonly body?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Request units. */
  readonly charge: number;
}
