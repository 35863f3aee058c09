/** What a test may bend: claims replace or (undefined) remove; times are seconds from now on the real clock. */
export interface TokenOverrides {
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  readonly expiresIn?: number | undefined;
  readonly notBeforeIn?: number | undefined;
  /** Signs with a key that nobody publishes, under a published key's name. */
  readonly forged?: boolean | undefined;
}
