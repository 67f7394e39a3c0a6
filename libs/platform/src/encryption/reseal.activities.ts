import { Injectable } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import { type ResealOutcome } from './reseal.contract.js';
import { Resealing } from './resealing.service.js';

@Injectable()
export class ResealActivities {
  constructor(private readonly resealing: Resealing) {}

  /** Safe to retry: each batch is committed, and what is sealed by the current key is not outdated any more. */
  resealOutdated(): Promise<ResealOutcome> {
    return this.resealing.run((outcome) => heartbeat(outcome));
  }
}
