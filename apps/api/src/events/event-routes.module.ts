import { type DynamicModule, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { StatusModule, StatusService } from '@resync/monitoring';
import { Authenticator, EventFeed, EventFeedModule, EventLog, EventsModule } from '@resync/platform';
import { EventsController } from './events.controller.js';
import { EventsGateway } from './events.gateway.js';
import { SocketLimits } from './socket-limits.js';
import { type SocketConfig } from './socket.config.js';

/** Sockets that have not said who they are, all together. */
const STRANGERS_BORNE = 1_000;

/** Events over REST and over the socket. */
@Module({})
export class EventRoutesModule {
  static forRoot(config: SocketConfig): DynamicModule {
    return {
      module: EventRoutesModule,
      imports: [EventsModule, EventFeedModule, StatusModule],
      controllers: [EventsController],
      providers: [
        {
          provide: EventsGateway,
          inject: [HttpAdapterHost, EventLog, EventFeed, Authenticator, StatusService],
          useFactory: (
            adapters: HttpAdapterHost,
            log: EventLog,
            feed: EventFeed,
            authenticator: Authenticator,
            status: StatusService,
          ) => {
            const limits = new SocketLimits(config.connectionsPerTenant, STRANGERS_BORNE);
            return new EventsGateway(adapters, {
              log,
              feed,
              authenticator,
              status,
              config,
              limits,
            });
          },
        },
      ],
    };
  }
}
