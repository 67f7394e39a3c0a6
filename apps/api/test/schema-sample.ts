type Json = Record<string, unknown>;

/** The smallest value that fits a schema of the OpenAPI document; every UUID in it is `uuid`. */
export function sampleOf(schema: Json, components: Record<string, Json>, uuid: string): unknown {
  const again = (inner: unknown) => sampleOf(inner as Json, components, uuid);
  if (typeof schema.$ref === 'string') return again(components[schema.$ref.split('/').at(-1) ?? '']);
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ('default' in schema) return schema.default;
  const variants = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(variants)) return again(variants[0]);
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map(again));
  switch (schema.type) {
    case 'object': {
      const properties = (schema.properties ?? {}) as Record<string, Json>;
      const required = (schema.required ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, again(properties[name])]));
    }
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => again(schema.items));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    default:
      return text(schema, uuid);
  }
}

const BY_FORMAT: Record<string, string> = {
  email: 'sample@example.org',
  uri: 'https://example.org',
  'date-time': '2026-11-21T10:00:00.000Z',
  date: '2026-11-21',
};

const text = ({ format, minLength }: Json, uuid: string): string =>
  format === 'uuid' ? uuid : (BY_FORMAT[String(format)] ?? 'sample'.padEnd(Number(minLength ?? 0), 'x'));
