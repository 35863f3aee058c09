import type { Log } from "../../bot/ports/log.ts";

/** Keeps what operators would read. */
export function fakeLog() {
  const lines: { level: keyof Log; message: string; fact: Readonly<Record<string, unknown>> }[] =
    [];
  const at = (level: keyof Log) => (fact: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, message, fact });
  };
  return { info: at("info"), warn: at("warn"), error: at("error"), lines };
}
