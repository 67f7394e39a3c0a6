import chalk from 'chalk';
import { byStatus } from './colours.js';
import { span } from './time.js';

/** What an operator wants to read beside an event or a problem: its data in a few words. */
export function detail(data: Record<string, unknown>): string {
  const { from, to, returnCode, runningMs, waitReason, message, initial } = data;
  const words = [
    typeof to === 'string' && `${typeof from === 'string' ? `${from} → ` : ''}${byStatus(to)}`,
    typeof returnCode === 'number' && returnCode !== 0 && `RC ${returnCode}`,
    typeof runningMs === 'number' && `running for ${span(runningMs / 1_000)}${usually(data)}`,
    typeof waitReason === 'string' && `waits for ${waitReason.replaceAll('_', ' ')}`,
    typeof message === 'string' && message,
    initial === true && chalk.dim('(when watching began)'),
  ];
  return words.filter(Boolean).join('  ');
}

function usually({ p95Ms, estimatedMs }: Record<string, unknown>): string {
  if (typeof p95Ms === 'number') return `, in 95 of 100 runs at most ${span(p95Ms / 1_000)}`;
  return typeof estimatedMs === 'number' ? `, estimated ${span(estimatedMs / 1_000)}` : '';
}
