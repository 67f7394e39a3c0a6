import { Injectable } from '@nestjs/common';
import { isUniqueViolation, NotFound, TenantTransaction } from '@resync/platform';
import { IsNull } from 'typeorm';
import { ConnectionNameTaken } from './connection.errors.js';
import { SchedulerConnection } from './connection.entity.js';

/** The connections of one tenant that were not removed. */
@Injectable()
export class ConnectionRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  list(tenantId: string): Promise<SchedulerConnection[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.find(SchedulerConnection, { where: { tenantId, deletedAt: IsNull() }, order: { name: 'ASC' } }),
    );
  }

  find(tenantId: string, id: string): Promise<SchedulerConnection | null> {
    return this.tenants.run(tenantId, (manager) =>
      manager.findOne(SchedulerConnection, { where: { tenantId, id, deletedAt: IsNull() } }),
    );
  }

  /** With its encrypted secret; locked until the caller's transaction ends, or only read. Throws `NotFound`. */
  withSecret(tenantId: string, id: string, { lock = false } = {}): Promise<SchedulerConnection> {
    return this.tenants.run(tenantId, async (manager) => {
      const query = manager
        .createQueryBuilder(SchedulerConnection, 'c')
        .addSelect('c.secret')
        .where('c.tenantId = :tenantId and c.id = :id and c.deletedAt is null', { tenantId, id });
      const found = await (lock ? query.setLock('pessimistic_write') : query).getOne();
      if (!found) throw new NotFound('connection', id);
      return found;
    });
  }

  /** Throws `ConnectionNameTaken`. */
  async save(connection: SchedulerConnection): Promise<SchedulerConnection> {
    try {
      return await this.tenants.run(connection.tenantId, (manager) => manager.save(connection));
    } catch (error) {
      if (isUniqueViolation(error, 'scheduler_connection_name'))
        throw new ConnectionNameTaken(connection.name);
      throw error;
    }
  }
}
