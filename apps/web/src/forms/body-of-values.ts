import { requestSchemas } from '@resync/client';
import { type BodyName } from './body-faults';

/** As much of JSON Schema as the API's bodies are written in. */
interface Schema {
  type?: string;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
}

/**
 * What a form's fields say, as the API takes it: an empty field that may be left out is left out (or null where the API
 * has null), of several forms of a thing only the chosen one is sent, and what is no part of the body stays behind.
 */
export const bodyOfValues = (body: BodyName, values: unknown): unknown =>
  fit(requestSchemas[body] as Schema, values, true);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fit(schema: Schema, value: unknown, required: boolean): unknown {
  if (value === '' || value === null || value === undefined) return nothing(schema, value, required);
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.map((item) => fit(items, item, true));
  }
  if (!isObject(value)) return value;
  const form = schema.oneOf?.find((one) => isOfKind(one, value)) ?? schema;
  return form.properties ? fitObject(form.properties, form.required ?? [], value) : value;
}

function nothing(schema: Schema, value: unknown, required: boolean): unknown {
  if (schema.nullable) return value === undefined ? undefined : null;
  return required ? value : undefined;
}

const isOfKind = ({ properties }: Schema, { kind }: Record<string, unknown>): boolean =>
  properties?.kind?.enum?.includes(kind) ?? false;

function fitObject(
  properties: Record<string, Schema>,
  required: readonly string[],
  value: Record<string, unknown>,
): Record<string, unknown> {
  const fitted = Object.entries(properties).map(
    ([name, schema]) => [name, fit(schema, value[name], required.includes(name))] as const,
  );
  return Object.fromEntries(fitted.filter(([, part]) => part !== undefined));
}
