import { type DynamicModule, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { StatusModule, StatusService } from '@resync/monitoring';
import { EventFeed, EventFeedModule, EventLog, EventsModule } from '@resync/platform';
import { AccessModule } from '../access/access.module.js';
import { Doorkeeper } from '../access/doorkeeper.service.js';
import { EventsController } from './events.controller.js';
import { EventsGateway } from './events.gateway.js';
import { CLIENT_PARTS, type ClientParts } from './socket-client.js';
import { SocketLimits } from './socket-limits.js';
import { type SocketConfig } from './socket.config.js';

/** Sockets that have not said who they are, all together. */
const STRANGERS_BORNE = 1_000;

/** Events over REST and over the socket; what the socket needs is exported for gRPC. */
@Module({})
export class EventRoutesModule {
  static forRoot(config: SocketConfig, trustedProxies: number): DynamicModule {
    return {
      module: EventRoutesModule,
      imports: [AccessModule, EventsModule, EventFeedModule, StatusModule],
      controllers: [EventsController],
      providers: [
        {
          provide: CLIENT_PARTS,
          inject: [EventLog, EventFeed, Doorkeeper, StatusService],
          useFactory: (
            log: EventLog,
            feed: EventFeed,
            doorkeeper: Doorkeeper,
            status: StatusService,
          ): ClientParts => {
            const limits = new SocketLimits(config.connectionsPerTenant, STRANGERS_BORNE);
            return { log, feed, doorkeeper, status, config, limits };
          },
        },
        {
          provide: EventsGateway,
          inject: [HttpAdapterHost, CLIENT_PARTS],
          useFactory: (adapters: HttpAdapterHost, parts: ClientParts) =>
            new EventsGateway(adapters, parts, trustedProxies),
        },
      ],
      exports: [CLIENT_PARTS],
    };
  }
}
