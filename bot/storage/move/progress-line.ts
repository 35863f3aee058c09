interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Real milliseconds between two lines of progress: where each takes the last one's place, and where all stay. */
const everyMs = { replaced: 200, kept: 10_000 };

/** One line that moves on a terminal, and now and then a line elsewhere. Sentences stay. */
export function progressLine(stream: Stream, nowMs: () => number) {
  const [begin, end] = stream.isTTY ? ["\r\u001b[K", ""] : ["", "\n"];
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show(progress: string): void {
      if (nowMs() - shownAt < (stream.isTTY ? everyMs.replaced : everyMs.kept)) return;
      shownAt = nowMs();
      stream.write(`${begin}${progress}${end}`);
    },
    say(sentence: string): void {
      stream.write(`${begin}${sentence}\n`);
    },
  };
}
