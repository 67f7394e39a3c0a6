import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConnectionRepository, SchedulerConnection } from '@resync/scheduler';
import { StandingRepository } from './standing.repository.js';
import { WatchedConnections } from './watched-connections.service.js';

/** Has a repository of its own: the service of the connections tells the monitors of changes, so it cannot be asked here. */
@Module({
  imports: [TypeOrmModule.forFeature([SchedulerConnection])],
  providers: [ConnectionRepository, StandingRepository, WatchedConnections],
  exports: [StandingRepository, WatchedConnections],
})
export class WatchModule {}
