import chalk, { type ChalkInstance } from 'chalk';

const BY_SEVERITY: Record<string, ChalkInstance> = {
  critical: chalk.white.bgRed.bold,
  error: chalk.red,
  warning: chalk.yellow,
  info: chalk.dim,
};

const BY_STATUS: Record<string, ChalkInstance> = {
  ABEND: chalk.red.bold,
  FAIL: chalk.red.bold,
  STUCK: chalk.red,
  EXEC: chalk.cyan,
  SUCC: chalk.green,
  READY: chalk.yellow,
  CANCEL: chalk.dim,
  SUPPR: chalk.dim,
};

export const bySeverity = (severity: string, text = severity): string =>
  (BY_SEVERITY[severity] ?? chalk.white)(text);

export const byStatus = (status: string, text = status): string => (BY_STATUS[status] ?? chalk.white)(text);
