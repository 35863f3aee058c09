import type { JWTPayload } from "jose";
import type { Person } from "../organisation/people.ts";

/** What a test may bend: claims replace or (undefined) remove; times are seconds from now on the real clock. */
export interface TokenOverrides {
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  readonly expiresIn?: number | undefined;
  readonly notBeforeIn?: number | undefined;
  /** Signs with a key that nobody publishes, under a published key's name. */
  readonly forged?: boolean | undefined;
}

/** Microsoft Entra ID and the Bot Framework's token issuer, for this world. */
export interface Entra {
  /** OpenID metadata of whoever signs what reaches the bot: BOT_OPENID_METADATA. */
  readonly channelMetadata: string;
  /** The token that Teams hands to a tab. */
  issueSsoToken(person: Person, overrides?: TokenOverrides): Promise<string>;
  /** The token that Teams sends along with an activity. */
  issueChannelToken(serviceUrl: string, overrides?: TokenOverrides): Promise<string>;
  /** Claims of the token with which the bot calls Teams' connector; undefined when it is no good. */
  verifyBotToken(authorization: string | undefined): Promise<JWTPayload | undefined>;
  /** From now on acting on this person's behalf needs a consent they have not given; `false` gives it. */
  requireConsent(person: string, required: boolean): void;
}
