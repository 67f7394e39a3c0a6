import { timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '@resync/platform';
import { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Driver } from '../engine/driver.js';
import { CredentialsRefused } from '../http/http.errors.js';
import { type AdminContext } from './command.js';
import { ADMIN_COMMANDS } from './commands.js';
import { truthOf } from './truth.js';

/** `POST /admin/<command>` with a JSON body, and the truth about the engine for tests. Guarded by its own token. */
export function adminRoutes(app: FastifyInstance, context: AdminContext, token: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    done(
      given.length === wanted.length && timingSafeEqual(given, wanted) ? undefined : new CredentialsRefused(),
    );
  });
  for (const [name, { input, run }] of Object.entries(ADMIN_COMMANDS)) {
    app.post(`/${name}`, async (request) => {
      const parsed = input.safeParse(request.body ?? {});
      if (!parsed.success) throw new InvalidInput(`${name}: ${z.prettifyError(parsed.error)}`);
      return (await run(context, parsed.data)) ?? { done: true };
    });
  }
  app.get('/stats', () => context.stats.view());
  app.get('/faults', () => context.faults.view());
  app.get('/truth', (request) => truthOf(needDriver(context), request.query));
}

function needDriver({ driver }: AdminContext): Driver {
  if (!driver) throw new InvalidInput('a frozen snapshot has no truth beyond what it shows');
  return driver;
}
