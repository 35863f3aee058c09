/**
 * Puts words where their owner can paste them.
 *
 * @throws when the device or Teams does not allow it
 */
export async function copyWords(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
