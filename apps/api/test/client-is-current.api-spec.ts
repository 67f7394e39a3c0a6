import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { requestSchemasOf } from './request-schemas.js';

const HEADING =
  '// Generated from the OpenAPI document of the API. `UPDATE_CLIENT=1 ./resync test api` writes it anew.\n\n';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function expectGenerated(file: string, content: string): Promise<void> {
  const url = new URL(`../../../libs/client/src/generated/${file}`, import.meta.url);
  const current = HEADING + content;
  if (process.env.UPDATE_CLIENT) await writeFile(url, current);
  expect(await readFile(url, 'utf8')).toBe(current);
}

it('finds the types of the client equal to what the API says of itself', async () => {
  const types = await openapiTS(JSON.stringify(api.document), {
    alphabetize: true,
    defaultNonNullable: false,
  });
  await expectGenerated('api.ts', astToString(types));
});

it('finds what forms are checked by equal to what the API takes', async () => {
  const schemas = JSON.stringify(requestSchemasOf(api.document), null, 2);
  await expectGenerated(
    'request-schemas.ts',
    `/** JSON Schemas of what the API takes as bodies, by name. */\nexport const requestSchemas = ${schemas};\n`,
  );
});
