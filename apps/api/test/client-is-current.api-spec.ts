import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { startApi } from './api-harness.js';

const FILE = new URL('../../../libs/client/src/generated/api.ts', import.meta.url);
const HEADING =
  '// Generated from the OpenAPI document of the API. `UPDATE_CLIENT=1 ./resync test api` writes it anew.\n\n';

it('finds the types of the client equal to what the API says of itself', async () => {
  const api = await startApi();
  try {
    const current =
      HEADING +
      astToString(
        await openapiTS(JSON.stringify(api.document), { alphabetize: true, defaultNonNullable: false }),
      );
    if (process.env.UPDATE_CLIENT) await writeFile(FILE, current);
    expect(await readFile(FILE, 'utf8')).toBe(current);
  } finally {
    await api.close();
  }
});
