import { type ApiHarness, type Answer, type Caller } from './api-harness.js';
import { type ApiOperation } from './contract-check.js';
import { sampleOf } from './schema-sample.js';
import { type Belongings, BODIES, GIVEN } from './two-tenants.fixtures.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One route of the OpenAPI document. */
export interface Route {
  name: string;
  method: Method;
  path: string;
  access: string;
  operation: ApiOperation;
  /** Whether its path names an object. */
  namesObject: boolean;
}

export const routesOf = (api: ApiHarness): Route[] =>
  Object.entries(api.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: operation.operationId,
      method: method.toUpperCase() as Method,
      path,
      access: operation['x-access'] ?? 'none',
      operation,
      namesObject: path.includes('{'),
    })),
  );

/** Gives a tenant one object of each kind. */
export async function furnish(api: ApiHarness, tenantId: string, admin: Caller): Promise<Belongings> {
  const owned: Belongings = {};
  for (const [collection, give] of Object.entries(GIVEN))
    owned[collection] = await give({ api, tenantId, admin, owned });
  return owned;
}

/** Path with the ids of `owned` in it; throws for a collection that has no line in `GIVEN`. */
export function addressOf(route: Route, owned: Belongings): string {
  let address = route.path;
  for (let at = address.indexOf('/{'); at >= 0; at = address.indexOf('/{')) {
    const collection = route.path.slice(0, route.path.indexOf('/{'));
    const id = owned[collection];
    if (!id)
      throw new Error(
        `${route.name}: give each tenant an object of ${collection} in two-tenants.fixtures.ts`,
      );
    address = address.slice(0, at + 1) + encodeURIComponent(id) + address.slice(address.indexOf('}', at) + 1);
  }
  const query = (route.operation.parameters ?? [])
    .filter((p) => p.in === 'query' && (p.required || p.schema.format === 'uuid'))
    .map((p) => `${p.name}=${encodeURIComponent(String(sampleOf(p.schema, {}, anyId(owned))))}`);
  return query.length > 0 ? `${address}?${query.join('&')}` : address;
}

const anyId = (owned: Belongings): string => owned['/api/v1/connections'] ?? '';

/** Calls a route with the ids of `owned` wherever it takes one. */
export function callRoute(
  api: ApiHarness,
  caller: Caller,
  route: Route,
  owned: Belongings,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const schema = route.operation.requestBody?.content['application/json']?.schema;
  const body =
    BODIES[route.name]?.(owned['/api/v1/tenants'] ?? '') ??
    (schema && sampleOf(schema, api.document.components.schemas, anyId(owned)));
  return caller(route.method, addressOf(route, owned), { ...(body === undefined ? {} : { body }), headers });
}
