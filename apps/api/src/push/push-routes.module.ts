import { type DynamicModule, Module } from '@nestjs/common';
import { type PushConfig, PushModule } from '@resync/monitoring';
import { PushController } from './push.controller.js';

/** Which browsers are told of a tenant's events. */
@Module({})
export class PushRoutesModule {
  static forRoot(config: PushConfig): DynamicModule {
    return {
      module: PushRoutesModule,
      imports: [PushModule.forRoot(config)],
      controllers: [PushController],
    };
  }
}
