import { Injectable } from '@nestjs/common';
import { TenantHolders } from '@resync/platform';
import { type DueMessage, PushMessageRepository } from './push-message.repository.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { type PushOwner } from './push.model.js';
import { pushDropped } from './push.metrics.js';
import { isWanted, OLD_AFTER_MS } from './push.rules.js';

/** What may still be sent: minutes may lie between an event and its last attempt. */
@Injectable()
export class PushSieve {
  constructor(
    private readonly holders: TenantHolders,
    private readonly preferences: PushPreferenceRepository,
    private readonly messages: PushMessageRepository,
  ) {}

  /** Drops what nobody is to be woken for any more. */
  async dropOld(tenantId: string, now: Date): Promise<void> {
    const before = new Date(now.getTime() - OLD_AFTER_MS);
    pushDropped.inc({ reason: 'old' }, await this.messages.removeBefore(tenantId, before));
  }

  /** Drops what its owner wants no more, or may not know any more: who was disabled, removed, or lost the tenant. */
  async sift(tenantId: string, due: readonly DueMessage[], now: Date): Promise<DueMessage[]> {
    const holding = await this.holders.among(tenantId, due.map(ownerOf));
    const preferences = await this.preferences.all(tenantId);
    const wanted = due.filter((message) => {
      const owner = ownerOf(message);
      return holding.has(owner) && isWanted(preferences.of(owner), message, now);
    });
    const dropped = due.filter((message) => !wanted.includes(message));
    await this.messages.remove(
      tenantId,
      dropped.map(({ id }) => id),
    );
    pushDropped.inc({ reason: 'unwanted' }, dropped.length);
    return wanted;
  }
}

const ownerOf = ({ browser: { ownerKind: kind, ownerId: id } }: DueMessage): PushOwner => ({ kind, id });
