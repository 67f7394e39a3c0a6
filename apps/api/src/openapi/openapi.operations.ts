import { type OpenAPIObject } from '@nestjs/swagger';
import { ROLES as roles } from '@resync/platform';
import { z } from 'zod';
import { Problem, PROBLEM_TYPE } from '../problems/problem.schema.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Response = Operation['responses'][string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What `x-access` says of routes about one tenant's data. */
const ROLES: ReadonlySet<string> = new Set(roles);

const tenantHeader = {
  name: 'x-tenant-id',
  in: 'header' as const,
  required: false,
  description: 'Chooses among the tenants that the credential holds; not needed when it holds one.',
  schema: { type: 'string', format: 'uuid' },
};

/** Adds to every operation what all of them have: the problems they may answer with and the tenant they may choose. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = { ...schemas, Problem: problemSchema() };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, method);
    }
  }
  return document;
}

const idempotencyHeader = {
  name: 'idempotency-key',
  in: 'header' as const,
  required: false,
  description: 'Repeating the request with the same key within a day repeats the answer, not the effect.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function complete(operation: Operation, method: (typeof METHODS)[number]): void {
  const access = (operation as { 'x-access'?: string })['x-access'] ?? 'none';
  const parameters = (operation.parameters ??= []);
  const guarded = access !== 'public';
  if (ROLES.has(access)) parameters.push(tenantHeader);
  if (guarded && method === 'post') parameters.push(idempotencyHeader);
  const usual: Record<string, string> = { default: 'Any other problem' };
  if (parameters.length > 0 || operation.requestBody) usual['400'] = 'The request is not valid';
  if (guarded)
    Object.assign(usual, { '401': 'No valid credential', '403': 'The role or the tenant is not held' });
  for (const [status, description] of Object.entries(usual)) {
    operation.responses[status] ??= { description };
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response && (status === 'default' || Number(status) >= 400)) addProblem(response);
  }
}

/** A response that already says what its body is (such as `/health/ready`) keeps it. */
function addProblem(response: Response): void {
  if (!response || '$ref' in response || response.content) return;
  response.content = { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };
}

/** Without its registered id, or the schema would be a reference to itself. */
function problemSchema(): NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string] {
  const { $schema: _, ...schema } = z.toJSONSchema(Problem, {
    target: 'openapi-3.0',
    io: 'output',
    metadata: z.registry(),
  });
  return schema as ReturnType<typeof problemSchema>;
}
