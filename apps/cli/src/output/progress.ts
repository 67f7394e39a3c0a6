import chalk from 'chalk';
import { type Progress } from '@resync/client';

/** One line on standard error that is written over while somebody looks at it; elsewhere nothing. */
export function progressLine(what: string) {
  const { stderr } = process;
  const write = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  };
  write(chalk.dim(what));
  return {
    show: ({ done, total, step }: Progress): void =>
      write(`${what} ${chalk.dim(`${step}, ${total === null ? done : `${done} of ${total}`}`)}`),
    clear: (): void => write(''),
  };
}
