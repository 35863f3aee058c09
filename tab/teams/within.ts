/** The host did not answer: teams-js itself would wait for ever. */
class HostSilent extends Error {
  override readonly name = "HostSilent";
}

/** Waits for the host's answer, five seconds at most. */
export async function within<T>(answer: Promise<T>, milliseconds = 5000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSilent("Teams did not answer")), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
