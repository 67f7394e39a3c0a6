import { Module } from '@nestjs/common';
import { ConnectionModule } from '@resync/scheduler';
import { ConnectionsController } from './connections.controller.js';

/** The schedulers of a tenant. */
@Module({ imports: [ConnectionModule], controllers: [ConnectionsController] })
export class ConnectionsRoutesModule {}
