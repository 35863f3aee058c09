import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A part of the local world that outlives the process: one plain object in one JSON file. */
export interface StoredState<T> {
  /** What is so now. Change it only inside `change`. */
  readonly current: T;
  /** Lets `edit` change the state in place, answers what it answers, and writes the file soon after. */
  change<R>(edit: (state: T) => R): R;
  /** Writes what has not been written yet. */
  flush(): void;
}

const writeAfterMilliseconds = 100;

/**
 * Reads the state from `file`, or begins with `begin()`. Without a file it lives in memory alone.
 *
 * @throws Error with a sentence for people when the file is not readable; it is left as it is
 */
export function storedState<T extends object>(
  file: string | undefined,
  begin: () => T,
): StoredState<T> {
  const current = (file === undefined ? undefined : read<T>(file)) ?? begin();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (file !== undefined) write(file, current);
  };
  return {
    current,
    change(edit) {
      const answer = edit(current);
      timer ??= setTimeout(flush, writeAfterMilliseconds).unref();
      return answer;
    },
    flush,
  };
}

function read<T>(file: string): T | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(
      `${file} is damaged and was left as it is. Move it away, or start over with --fresh.`,
      { cause },
    );
  }
}

function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} cannot be read.`, { cause });
  }
}

/** Beside and then over it, so that a crash leaves the old file or the new one. Some hold secrets: nobody else reads them. */
function write(file: string, state: object): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, JSON.stringify(state), { mode: 0o600 });
  renameSync(beside, file);
}
