import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** The secrets by which notifications are known to come from Graph, one for each mailbox; kept nowhere, made from the seal's. */
interface ClientStates {
  of(mailbox: string): string;
  /** Whose it is. Every guess is compared with all of them, each in the same time. */
  mailboxOf(secret: string): string | undefined;
  /** Changes with the secret and with the address it is sent to, and tells neither. */
  fingerprint(mailbox: string, address: string): string;
}

export function clientStates(sealSecret: string, mailboxes: readonly string[]): ClientStates {
  const key = Buffer.from(
    hkdfSync("sha256", Buffer.from(sealSecret, "base64"), "", "peer-circles notifications", 32),
  );
  const of = (mailbox: string) => createHmac("sha256", key).update(mailbox).digest("base64url");
  const known = mailboxes.map((mailbox) => ({ mailbox, hash: hashed(of(mailbox)) }));
  return {
    of,
    mailboxOf(secret) {
      const guess = hashed(secret);
      return known.filter(({ hash }) => timingSafeEqual(hash, guess))[0]?.mailbox;
    },
    fingerprint: (mailbox, address) =>
      hashed(`${of(mailbox)} ${address}`)
        .toString("hex")
        .slice(0, 32),
  };
}

function hashed(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
