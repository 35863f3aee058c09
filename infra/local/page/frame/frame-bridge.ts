import {
  type Answer,
  type HostRequest,
  notSupported,
  type Responders,
  readRequest,
} from "./host-protocol.ts";

/** The host's end of the line to one frame. */
export interface FrameBridge {
  /** Calls a handler of the frame; teams-js ignores it where none is registered. */
  readonly send: (func: string, ...args: readonly unknown[]) => void;
  /** Whether the frame has asked to be told. */
  readonly isHeard: (handler: string) => boolean;
  readonly close: () => void;
}

export interface FrameLine {
  /** The window that hears the messages. */
  readonly host: Window;
  /** The frame's window; undefined while there is none. */
  readonly target: () => Window | null | undefined;
  /** The only origin that is listened and talked to. */
  readonly origin: string;
  readonly responders: () => Responders;
  readonly unknown: (request: HostRequest) => void;
}

/** Answers a frame's teams-js calls. What it does not know is answered as not supported, for nothing may hang. */
export function openBridge(line: FrameLine): FrameBridge {
  const registered = new Set<string>();
  const post = (message: unknown) => line.target()?.postMessage(message, line.origin);
  const answer = async (request: HostRequest) => {
    const args = await answerOf(request, line);
    const { id, uuidAsString } = request;
    if (args) post({ id, uuidAsString, args });
  };
  const hear = (event: MessageEvent) => {
    if (event.source !== line.target() || event.origin !== line.origin) return;
    const request = readRequest(event.data);
    if (!request) return;
    if (request.func === "registerHandler") registered.add(String(request.args[0]));
    else void answer(request);
  };
  line.host.addEventListener("message", hear);
  return {
    send: (func, ...args) => post({ func, args }),
    isHeard: (handler) => registered.has(handler),
    close: () => line.host.removeEventListener("message", hear),
  };
}

async function answerOf(request: HostRequest, line: FrameLine): Promise<Answer> {
  const responder = line.responders()[request.func];
  if (!responder) {
    line.unknown(request);
    return [notSupported];
  }
  try {
    return await responder(request.args);
  } catch (fault) {
    return [{ errorCode: 500, message: fault instanceof Error ? fault.message : String(fault) }];
  }
}
