import { Module } from '@nestjs/common';
import { DefinitionReadRepository } from './definition-read.repository.js';
import { PlannedStreams } from './planned-streams.service.js';

/** The imported definitions, for whoever asks about them. */
@Module({
  providers: [DefinitionReadRepository, PlannedStreams],
  exports: [DefinitionReadRepository, PlannedStreams],
})
export class DefinitionsModule {}
