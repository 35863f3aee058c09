/**
 * A number of 32 bits that is as good as random, always the same for the same text. Tells texts apart; hides nothing.
 * FNV-1a, mixed at the end as MurmurHash3 does, so that texts with a common beginning lie far apart.
 */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
