import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RedisConnections } from '@resync/platform';
import { Connectors, SharedRequestBudget, WorkloadAutomationV2 } from '../connectors/index.js';
import { type SchedulerConnector } from '../model/connector.js';
import { ConnectionTester } from './connection-tester.js';
import { SchedulerConnection } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionService } from './connection.service.js';

/**
 * The schedulers of the tenants and the way to them. Stands on the global modules of persistence, Redis, encryption and
 * audit. Whoever provides `ConnectionObserver` globally is told of changes.
 */
@Module({
  imports: [TypeOrmModule.forFeature([SchedulerConnection])],
  providers: [
    ConnectionRepository,
    ConnectionService,
    ConnectionTester,
    {
      provide: WorkloadAutomationV2,
      inject: [RedisConnections],
      useFactory: ({ commands }: RedisConnections) =>
        new WorkloadAutomationV2(new SharedRequestBudget(commands)),
    },
    // one for each of CONNECTION_KINDS
    {
      provide: Connectors,
      inject: [WorkloadAutomationV2],
      useFactory: (...connectors: SchedulerConnector[]) => new Connectors(connectors),
    },
  ],
  exports: [ConnectionService, ConnectionTester, Connectors],
})
export class ConnectionModule {}
