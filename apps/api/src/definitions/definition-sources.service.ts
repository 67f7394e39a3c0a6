import { Injectable } from '@nestjs/common';
import { DefinitionReadRepository } from '@resync/scheduler';
import { toDefinitionSource } from './definitions.dto.js';

/** Puts beside definitions when they were imported. */
@Injectable()
export class DefinitionSources {
  constructor(private readonly definitions: DefinitionReadRepository) {}

  async list(tenantId: string, connectionId?: string) {
    return (await this.definitions.sources(tenantId, connectionId)).map(toDefinitionSource);
  }

  async importedAt(tenantId: string, connectionId: string): Promise<string | null> {
    return (await this.list(tenantId, connectionId))[0]?.importedAt ?? null;
  }
}
