import type { ConversationView } from "../../teams/host-api.ts";
import type { DialogRequest } from "./answer-tab.ts";
import type { FrameBridge } from "./frame-bridge.ts";
import type { FrameContext, Responders } from "./host-protocol.ts";

/** A page of the app and where in Teams it stands. */
export interface FrameProps {
  /** With Teams' placeholders left in. */
  readonly url: string;
  readonly title: string;
  readonly frameContext: FrameContext;
  readonly entity: string;
  readonly sub?: string | undefined;
  readonly conversation?: ConversationView | undefined;
  /** Answers of this kind of frame on top of every tab's. */
  readonly more?: Responders | undefined;
  readonly settings?: unknown;
  /** Hands over the line to the frame, for what the host says first. */
  readonly onBridge?: ((bridge: FrameBridge | undefined) => void) | undefined;
}

export type OpenDialog = (request: DialogRequest) => Promise<readonly [unknown, unknown]>;
