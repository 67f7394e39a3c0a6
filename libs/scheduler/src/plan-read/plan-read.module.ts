import { Module } from '@nestjs/common';
import { DependencyReadRepository } from './dependency-read.repository.js';
import { JobReadRepository } from './job-read.repository.js';
import { StreamReadRepository } from './stream-read.repository.js';
import { WorkstationReadRepository } from './workstation-read.repository.js';

const repositories = [
  JobReadRepository,
  StreamReadRepository,
  WorkstationReadRepository,
  DependencyReadRepository,
];

/** The stored plan, for whoever asks about it. */
@Module({ providers: repositories, exports: repositories })
export class PlanReadModule {}
