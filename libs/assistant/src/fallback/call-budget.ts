import { type RedisConnections, tenantKey } from '@resync/platform';

const DAY_SECONDS = 86_400;

/** What each tenant may ask the language model in a day (UTC), counted in Valkey for all processes together. */
export class CallBudget {
  constructor(
    private readonly redis: Pick<RedisConnections, 'commands'>,
    private readonly perDay: number,
  ) {}

  /** False when the day's calls are spent, and also when nobody can tell: a call costs money, an abstention does not. */
  async take(tenantId: string, now = new Date()): Promise<boolean> {
    const key = tenantKey(tenantId, 'language-model-calls', now.toISOString().slice(0, 10));
    try {
      const [counted] = (await this.redis.commands.multi().incr(key).expire(key, DAY_SECONDS).exec()) ?? [];
      const [failure, count] = counted ?? [];
      return !failure && typeof count === 'number' && count <= this.perDay;
    } catch {
      return false;
    }
  }
}
