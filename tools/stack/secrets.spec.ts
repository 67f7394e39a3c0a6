import { expect, it } from 'vitest';
import { bash } from './bash.fixtures.js';

const parts = ['say', 'secrets'];

it('makes secrets once, for the owner alone', async () => {
  const { stdout } = await bash(
    parts,
    `load_secrets; first=$JWT_SECRET$ENCRYPTION_KEYS; unset JWT_SECRET ENCRYPTION_KEYS
     load_secrets; [ "$first" = "$JWT_SECRET$ENCRYPTION_KEYS" ] && echo same
     stat -c %a "$SERVERS_HOME/secrets.env"; echo "\${#JWT_SECRET} $ENCRYPTION_KEYS"`,
  );
  expect(stdout).toMatch(/^same\n600\n64 k1:[A-Za-z0-9+/]{43}=\n$/);
});

it('uses a secret of the environment and does not write it down', async () => {
  const { stdout } = await bash(
    parts,
    'load_secrets; echo "$JWT_SECRET"; grep -c JWT "$SERVERS_HOME/secrets.env" || true',
    { JWT_SECRET: 'from-outside' },
  );
  expect(stdout).toBe('from-outside\n0\n');
});

it('adds to the secrets of an older version what a newer one needs', async () => {
  const { stdout } = await bash(
    parts,
    'echo JWT_SECRET=old >"$SERVERS_HOME/secrets.env"; load_secrets; echo "$JWT_SECRET ${#POSTGRES_PASSWORD}"',
  );
  expect(stdout).toBe('old 32\n');
});
