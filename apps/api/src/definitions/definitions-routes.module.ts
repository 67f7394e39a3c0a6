import { Module } from '@nestjs/common';
import { DefinitionsModule } from '@resync/scheduler';
import { DefinitionSources } from './definition-sources.service.js';
import { DefinitionsController } from './definitions.controller.js';
import { PlannedController } from './planned.controller.js';

/** What was imported of the schedulers' definitions, and when it is planned. */
@Module({
  imports: [DefinitionsModule],
  controllers: [DefinitionsController, PlannedController],
  providers: [DefinitionSources],
})
export class DefinitionsRoutesModule {}
