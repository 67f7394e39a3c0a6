import { Module } from '@nestjs/common';
import { StatusModule } from '@resync/monitoring';
import { ProblemPages } from './problem-pages.service.js';

/** What is broken now, for REST and gRPC alike. */
@Module({ imports: [StatusModule], providers: [ProblemPages], exports: [ProblemPages] })
export class ProblemPagesModule {}
