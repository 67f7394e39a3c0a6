import { type DynamicModule, Module } from '@nestjs/common';
import { ConnectionModule } from '@resync/scheduler';
import { type SimulatorAccess } from './demonstration.config.js';
import { DemonstrationController } from './demonstration.controller.js';
import { DemonstrationService, SIMULATOR } from './demonstration.service.js';

/** The simulated scheduler, where one runs beside the house. */
@Module({})
export class DemonstrationRoutesModule {
  static forRoot({ simulator }: { simulator: SimulatorAccess | undefined }): DynamicModule {
    return {
      module: DemonstrationRoutesModule,
      imports: [ConnectionModule],
      controllers: [DemonstrationController],
      providers: [DemonstrationService, { provide: SIMULATOR, useValue: simulator ?? null }],
    };
  }
}
