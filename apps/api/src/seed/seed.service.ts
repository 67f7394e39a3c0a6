import { Injectable } from '@nestjs/common';
import {
  ApiKeyService,
  Authenticator,
  FoundingService,
  SYSTEM_ACTOR,
  Unauthenticated,
} from '@resync/platform';
import { ConnectionService } from '@resync/scheduler';
import { type SimulatorAccess } from '../demonstration/demonstration.config.js';
import { DEMONSTRATION_NAME, demonstrationConnection } from '../demonstration/demonstration.service.js';
import { readKey, writeKey } from './key-file.js';
import { type SeedConfig } from './seed.config.js';

const KEY_NAME = 'first admin key';

/** What `./resync up` needs to know, in one line of JSON. */
export interface SeedReport {
  tenant: string;
  tenantSlug: string;
  apiKey: string;
  connectionId: string | null;
  adminEmail: string;
  /** Only in the run that made the account. */
  adminPassword?: string | undefined;
}

/** The first tenant, its admin and key, and the connection to the demonstration's scheduler: whatever is missing. */
@Injectable()
export class SeedService {
  constructor(
    private readonly founding: FoundingService,
    private readonly keys: ApiKeyService,
    private readonly authenticator: Authenticator,
    private readonly connections: ConnectionService,
  ) {}

  async run({ slug, adminEmail, keyFile, scheduler }: SeedConfig['seed']): Promise<SeedReport> {
    const { tenant, admin } = await this.founding.found({ slug, name: slug, adminEmail });
    return {
      tenant: tenant.id,
      tenantSlug: tenant.slug,
      apiKey: await this.#key(tenant.id, keyFile),
      connectionId: scheduler ? await this.#connection(tenant.id, scheduler) : null,
      adminEmail: admin?.email ?? adminEmail,
      ...(admin?.password ? { adminPassword: admin.password } : {}),
    };
  }

  /** The key in the file as long as it opens the tenant; else a new one in its place. */
  async #key(tenantId: string, file: string | undefined): Promise<string> {
    const kept = await readKey(file);
    if (kept && (await this.#opens(kept, tenantId))) return kept;
    const { secret } = await this.keys.replace(tenantId, SYSTEM_ACTOR, { name: KEY_NAME, role: 'admin' });
    await writeKey(file, secret);
    return secret;
  }

  async #opens(key: string, tenantId: string): Promise<boolean> {
    try {
      const { tenants } = await this.authenticator.authenticate(key);
      return tenants.some((held) => held.tenantId === tenantId && held.role === 'admin');
    } catch (error) {
      if (error instanceof Unauthenticated) return false;
      throw error;
    }
  }

  /** The simulator may come up on another port, or with other credentials: the connection follows. */
  async #connection(tenantId: string, simulator: SimulatorAccess): Promise<string> {
    const { address, user, password } = simulator;
    const wanted = demonstrationConnection(simulator);
    const known = (await this.connections.list(tenantId)).find(({ name }) => name === DEMONSTRATION_NAME);
    if (!known) return (await this.connections.create(tenantId, SYSTEM_ACTOR, wanted)).id;
    const { authentication } = await this.connections.settings(tenantId, known.id);
    const same =
      known.addresses.every((reached) => new URL(reached).origin === new URL(address).origin) &&
      authentication.kind === 'basic' &&
      authentication.user === user &&
      authentication.password === password;
    const reach = { addresses: wanted.addresses, authentication: wanted.authentication };
    if (!same) await this.connections.update(tenantId, SYSTEM_ACTOR, known.id, reach);
    return known.id;
  }
}
