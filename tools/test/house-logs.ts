import { Logger } from '@nestjs/common';
import { Encryption, NestLogger } from '@resync/platform';
import { noteSecrets, testLogger } from '@resync/platform/testing';
import { afterAll, vi } from 'vitest';

/**
 * For suites that build parts of the house without its application: what these log is kept as a program's log is, and
 * whatever they seal is noted as a secret, for the search at the end of the run. By hand nothing is kept.
 */
if (process.env.RESYNC_TEST_LOGS) {
  Logger.overrideLogger(new NestLogger(testLogger('integration-test')));
  const sealing = vi.spyOn(Encryption.prototype, 'encrypt');
  afterAll(() => sealing.mock.calls.forEach(([plaintext]) => noteSecrets({ secret: plaintext })));
}
