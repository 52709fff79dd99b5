/** A progress line on a terminal, rewritten in place; silent when the output is piped. */

export interface ProgressLine {
  show(stage: string, done: number, total: number): void;
  clear(): void;
}

/** A stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function openProgressLine(stream: Terminal = process.stderr): ProgressLine {
  const write = (text: string) => {
    // A stage may name a file, and a name may hold anything.
    if (stream.isTTY) stream.write(`\r\x1b[K${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')}`);
  };
  return {
    show: (stage, done, total) => write(`${stage} ${total > 0 ? `${done}/${total}` : ''}`),
    clear: () => write(''),
  };
}
