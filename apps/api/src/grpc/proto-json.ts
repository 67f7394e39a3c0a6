import {
  type DescEnum,
  type DescField,
  type DescMessage,
  fromJson,
  type JsonValue,
  type MessageShape,
  ScalarType,
  toJson,
} from '@bufbuild/protobuf';

/*
 * Bodies of REST and messages of proto/resync/v1 have the same fields; as JSON they differ in this:
 * | words              | ours `error`     | proto JSON `EVENT_SEVERITY_ERROR` |
 * | 64-bit numbers     | number           | text of digits                    |
 * | nothing            | `null`           | the field is absent               |
 */

/** A body of ours as the message; fields that the message does not have are left out. */
export function messageOf<Schema extends DescMessage>(schema: Schema, body: unknown): MessageShape<Schema> {
  const json = JSON.parse(JSON.stringify(body)) as JsonValue;
  return fromJson(schema, convert(schema, json, toProto), { ignoreUnknownFields: true });
}

/** A message as our JSON: what is not set, or set to nothing, is absent. */
export const bodyOf = <Schema extends DescMessage>(
  schema: Schema,
  message: MessageShape<Schema>,
): JsonValue => convert(schema, toJson(schema, message), toOurs);

type Leaf = (field: DescField, value: JsonValue) => JsonValue;

const prefixOf = (type: DescEnum): string => (type.sharedPrefix ?? '').toUpperCase();

const toProto: Leaf = (field, value) =>
  field.enum && typeof value === 'string' ? prefixOf(field.enum) + value.toUpperCase() : value;

const toOurs: Leaf = (field, value) => {
  if (field.enum && typeof value === 'string') return value.slice(prefixOf(field.enum).length).toLowerCase();
  return field.scalar && WIDE.has(field.scalar) ? Number(value) : value;
};

const WIDE: ReadonlySet<ScalarType> = new Set([ScalarType.INT64, ScalarType.UINT64]);

function convert(schema: DescMessage, json: JsonValue, leaf: Leaf): JsonValue {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const entries = Object.entries(json).map(([name, value]): [string, JsonValue] => {
    const field = schema.fields.find((known) => known.jsonName === name || known.name === name);
    if (!field) return [name, value];
    return [
      name,
      Array.isArray(value) ? value.map((item) => one(field, item, leaf)) : one(field, value, leaf),
    ];
  });
  return Object.fromEntries(entries);
}

function one(field: DescField, value: JsonValue, leaf: Leaf): JsonValue {
  if (!field.message) return field.fieldKind === 'map' ? value : leaf(field, value);
  // google.protobuf.Struct, Value and Timestamp have a JSON of their own
  return field.message.typeName.startsWith('google.') ? value : convert(field.message, value, leaf);
}
