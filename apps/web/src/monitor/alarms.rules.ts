import { type Problem } from './monitor.queries';

/** What nobody sees to yet and cannot wait. */
export const alarmsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity, acknowledged }) => severity === 'critical' && !acknowledged);
