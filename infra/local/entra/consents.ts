import { type StoredState, storedState } from "../stored-state.ts";
import { delegatedPermissions } from "./grants.ts";

/**
 * How people come to agree that the app acts on their behalf: an administrator has agreed for everyone, each is asked, or
 * only an administrator may, and has not.
 */
export type ConsentRule = "given" | "asked" | "admin";

/** Which delegated permissions each person has consented to. */
export interface Consents {
  readonly rule: ConsentRule;
  of(person: string): readonly string[];
  give(person: string, permissions: readonly string[]): void;
  /** Takes everything back, or gives everything. */
  require(person: string, required: boolean): void;
  flush(): void;
}

/** What people answered is kept in `file`. */
export function consents(rule: ConsentRule, file?: string): Consents {
  const answers: StoredState<Record<string, readonly string[]>> = storedState(file, () => ({}));
  const others = rule === "given" ? delegatedPermissions : [];
  const of = (person: string) => answers.current[person] ?? others;
  const set = (person: string, permissions: readonly string[]) =>
    answers.change((state) => {
      state[person] = permissions;
    });
  return {
    rule,
    of,
    give: (person, permissions) => set(person, [...new Set([...of(person), ...permissions])]),
    require: (person, required) => set(person, required ? [] : delegatedPermissions),
    flush: answers.flush,
  };
}
