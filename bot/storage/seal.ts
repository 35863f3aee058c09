import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Seal } from "../ports/seal.ts";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A seal made with a secret of 32 bytes in base64. Each matter has a key of its own (HKDF).
 * Sealed text is nonce, cipher and tag in base64url: its length tells the text's length in bytes and nothing else.
 */
export function seal(secret: string): Seal {
  const bytes = Buffer.from(secret, "base64");
  if (bytes.length !== 32) throw new RangeError("The secret of a seal is 32 bytes in base64");
  const keyAbout = (about: string) =>
    Buffer.from(hkdfSync("sha256", bytes, "", `peer-circles seal|${about}`, 32));

  return {
    close(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, keyAbout(about), nonce);
      const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, closed, cipher.getAuthTag()]).toString("base64url");
    },
    open(sealed, about) {
      const whole = Buffer.from(sealed, "base64url");
      const end = whole.length - tagBytes;
      if (end < nonceBytes) throw new Error("Too short to be sealed");
      const opening = createDecipheriv(algorithm, keyAbout(about), whole.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      opening.setAuthTag(whole.subarray(end));
      const text = [opening.update(whole.subarray(nonceBytes, end)), opening.final()];
      return Buffer.concat(text).toString("utf8");
    },
  };
}
