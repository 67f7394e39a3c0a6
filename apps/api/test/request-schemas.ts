type Json = Record<string, unknown>;
interface Document {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, unknown> };
}

const POINTER = '#/components/schemas/';
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Names of the schemas that a value refers to. */
function* referredBy(value: unknown): Generator<string> {
  if (!isObject(value)) return;
  if (typeof value.$ref === 'string' && value.$ref.startsWith(POINTER))
    yield value.$ref.slice(POINTER.length);
  for (const part of Object.values(value)) yield* referredBy(part);
}

/** What the API takes as bodies, by name: a JSON Schema each, complete in itself. */
export function requestSchemasOf({ paths, components }: Document): Record<string, Json> {
  const bodies = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap((operation) => (isObject(operation) ? [...referredBy(operation.requestBody)] : []));
  return Object.fromEntries(
    [...new Set(bodies)].sort().map((name) => [name, complete(name, components.schemas)]),
  );
}

function complete(name: string, schemas: Record<string, unknown>): Json {
  const needed = new Set<string>();
  const collect = (value: unknown): void => {
    for (const other of referredBy(value)) {
      if (needed.has(other)) continue;
      needed.add(other);
      collect(schemas[other]);
    }
  };
  collect(schemas[name]);
  const $defs = Object.fromEntries([...needed].sort().map((other) => [other, schemas[other]]));
  const whole = { ...(schemas[name] as Json), ...(needed.size > 0 && { $defs }) };
  return JSON.parse(JSON.stringify(whole).replaceAll(POINTER, '#/$defs/')) as Json;
}
