/** Closes text so that only the holder of the secret outside the store can open it. AES-256-GCM, a new nonce each time. */
export interface Seal {
  /** `about` names what it belongs to; the same is needed to open. */
  close(text: string, about: string): string;
  /** @throws Error when `sealed` was closed with another secret or about something else */
  open(sealed: string, about: string): string;
}
