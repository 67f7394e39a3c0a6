import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RedisConnections } from '@resync/platform';
import { SharedRequestBudget, WorkloadAutomationV2 } from '../connectors/index.js';
import { SchedulerConnector } from '../model/connector.js';
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
      provide: SchedulerConnector,
      inject: [RedisConnections],
      useFactory: ({ commands }: RedisConnections) =>
        new WorkloadAutomationV2(new SharedRequestBudget(commands)),
    },
  ],
  exports: [ConnectionService, ConnectionTester, SchedulerConnector],
})
export class ConnectionModule {}
