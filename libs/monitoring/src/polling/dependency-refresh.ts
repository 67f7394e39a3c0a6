import { Injectable } from '@nestjs/common';
import {
  DependencyStoreRepository,
  type PlanDependency,
  type SchedulerSession,
  type WaitingPlanJob,
} from '@resync/scheduler';

/** Requests that one cycle may spend on dependencies, and how many at a time: the plan itself comes first. */
const JOBS_PER_CYCLE = 40;
const AT_A_TIME = 4;

/** After a poll is stored: learns what some of the waiting jobs wait for. Never delays or fails a poll. */
@Injectable()
export class DependencyRefresh {
  constructor(private readonly dependencies: DependencyStoreRepository) {}

  /** Returns how many jobs were read. What the scheduler does not answer is asked again by a later cycle. */
  async refresh(tenantId: string, connectionId: string, session: SchedulerSession): Promise<number> {
    const waiting = await this.dependencies.unread(tenantId, connectionId, JOBS_PER_CYCLE);
    const read: { job: WaitingPlanJob; dependencies: PlanDependency[] }[] = [];
    for (let at = 0; at < waiting.length; at += AT_A_TIME) {
      const answers = await Promise.allSettled(
        waiting
          .slice(at, at + AT_A_TIME)
          .map(async (job) => ({ job, dependencies: await session.jobDependencies(job.planJobId) })),
      );
      read.push(...answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])));
      // An unhappy scheduler is left alone.
      if (answers.some((answer) => answer.status === 'rejected')) break;
    }
    if (read.length > 0) await this.dependencies.replace(tenantId, connectionId, read, new Date());
    return read.length;
  }
}
