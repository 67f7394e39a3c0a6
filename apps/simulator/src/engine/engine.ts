import { type Estate } from '../estate/estate.model.js';
import { agentFault, scheduleAgentFault, setAgent } from './agents.js';
import { satisfy } from './dependencies.js';
import { dispatch, dispatchStream, place, resourceFreed } from './dispatch.js';
import { type EngineOptions } from './engine.options.js';
import { type EngineEvent } from './events.js';
import { fileAppears, promptAnswered } from './inputs.js';
import { meetIncident } from './incidents.js';
import { type JobInstance } from './plan.model.js';
import { emptyPlan, planDay } from './plan-builder.js';
import { productionDay } from './plan-calendar.js';
import { considerJob, considerStream, startReached } from './readiness.js';
import { rerun } from './rerun.js';
import { finish, launch, maxDuration } from './runs.js';
import { settle, suppress, tellSuccessors } from './settle.js';
import { settleStream } from './streams.js';
import { deadlineReached, operatorLooks, promote, untilReached } from './time-rules.js';
import { switchPlan } from './turnover.js';
import { openWorkstations } from './workstations.js';
import { World } from './world.js';

/** A scheduler in virtual time: one event after the other, each costing O(log n) of the plan. */
export class Engine {
  readonly world: World;

  constructor(estate: Estate, options: EngineOptions) {
    this.world = new World(estate, options);
    const day = productionDay(options.startAt, estate.startOfDayMinutes, estate.timeZone);
    this.world.plan = emptyPlan(this.world, day, options.firstRunNumber);
    this.world.now = Math.min(options.startAt, this.world.plan.startsAt);
    openWorkstations(this.world);
    for (const workstation of this.world.workstations.values()) scheduleAgentFault(this.world, workstation);
    for (const incident of options.incidents)
      this.world.at(options.startAt + incident.afterMs, { kind: 'incident', incident });
    planDay(this.world);
    this.runUntil(options.startAt);
  }

  /** Lets everything happen that is due until then; returns how many events that were. */
  runUntil(time: number): number {
    const { world } = this;
    let handled = this.settle();
    while (world.batchmanUp && world.queue.nextAt <= time) {
      world.now = Math.max(world.now, world.queue.nextAt); // what was due while batchman was down happens late
      const event = world.queue.pop();
      if (event) this.#handle(event);
      handled += 1 + this.settle();
    }
    world.now = Math.max(world.now, time);
    return handled;
  }

  /** Works off what follows from the last change, at the same instant. */
  settle(): number {
    const { agenda, batchmanUp } = this.world;
    let handled = 0;
    if (!batchmanUp) return handled;
    for (; handled < agenda.length; handled++) {
      const event = agenda[handled];
      if (event) this.#handle(event);
    }
    agenda.length = 0;
    return handled;
  }

  #handle(event: EngineEvent): void {
    const { world } = this;
    switch (event.kind) {
      case 'consider-stream':
        return considerStream(world, event.stream);
      case 'consider-job':
        return considerJob(world, event.job);
      case 'start-reached':
        return startReached(world, event.node);
      case 'suppress':
        return suppress(world, event.node);
      case 'until':
        return untilReached(world, event.node);
      case 'deadline':
        return deadlineReached(world, event.node);
      case 'promote':
        return promote(world, event.job);
      case 'place':
        return event.job.status === 'READY' ? place(world, event.job) : undefined;
      case 'launch':
        return launch(world, event.run);
      case 'finish':
        return finish(world, event.run);
      case 'max-duration':
        return maxDuration(world, event.run);
      case 'settle':
        return settle(world, event.job);
      case 'settle-successors':
      case 'notify-started':
        return tellSuccessors(world, event.job);
      case 'settle-stream':
        return settleStream(world, event.stream);
      case 'every-due':
        return event.job.everyPending && !event.job.stream.dropped
          ? rerun(world, event.job, 'RERUN_EVERY')
          : undefined;
      case 'rerun-due':
        return this.#automaticRerun(event.job, event.attempt);
      case 'dispatch':
        return dispatch(world, event.workstation);
      case 'dispatch-stream':
        return dispatchStream(world, event.stream);
      case 'resource-freed':
        return resourceFreed(world, event.resource);
      case 'file-appears':
        return fileAppears(world, event.file);
      case 'network-answers':
        return satisfy(world, event.dependency);
      case 'prompt-answered':
        return promptAnswered(world, event.prompt, event.yes);
      case 'agent-fault':
        return agentFault(world, event.workstation);
      case 'agent-back':
        setAgent(world, event.workstation, 'online');
        return scheduleAgentFault(world, event.workstation);
      case 'agent-becomes':
        return setAgent(world, event.workstation, event.state);
      case 'operator-looks': {
        const job = operatorLooks(world, event.job, event.run);
        return job ? rerun(world, job, 'RERUN') : undefined;
      }
      case 'switch-plan':
        return switchPlan(world);
      case 'incident':
        return meetIncident(world, event.incident);
    }
  }

  #automaticRerun(job: JobInstance, attempt: number): void {
    if (job.stream.dropped || job.status !== 'ABEND' || job.runs.length !== attempt) return;
    rerun(this.world, job, 'RECOVERY_RERUN');
  }
}
