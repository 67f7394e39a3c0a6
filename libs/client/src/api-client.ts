import createFetchClient, { type Client } from 'openapi-fetch';
import { problemOf } from './api-problem.js';
import { type paths } from './generated/api.js';

export interface ApiAccess {
  /** `http://127.0.0.1:3000`, without a path. */
  address: string;
  /** An API key or an access token. */
  token: string;
  /** Chooses among the tenants that the credential holds; not needed when it holds one. */
  tenant?: string;
}

/** Every route of the API, typed by its OpenAPI document: `client.GET('/api/v1/jobs', { params: { query } })`. */
export type ApiClient = Client<paths>;

/** Calls that are no success throw `ApiProblem`, so `data` is there whenever a call returns. */
export function createApiClient({ address, token, tenant }: ApiAccess): ApiClient {
  const client = createFetchClient<paths>({
    baseUrl: address.replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${token}`, ...(tenant && { 'x-tenant-id': tenant }) },
  });
  client.use({
    async onResponse({ response }) {
      if (response.ok) return undefined;
      const body: unknown = await response.json().catch(() => null);
      throw problemOf(response.status, body);
    },
  });
  return client;
}
