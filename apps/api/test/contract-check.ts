import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

/** The parts of the OpenAPI document that tests look at. */
export interface ApiDocument {
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, Json> };
}
export interface ApiOperation {
  operationId: string;
  'x-access'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

/** Holds each answer against what the OpenAPI document promises for it: the document is true, or the test fails. */
export class ContractCheck {
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: ApiDocument) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'api', components: plain(document.components) as Json });
  }

  hold(method: string, path: string, answer: { status: number; headers: Headers; body: unknown }): void {
    const found = this.#find(path);
    const operation = found && this.document.paths[found]?.[method.toLowerCase()];
    if (!found || !operation) return;
    const where = `${method} ${found} answered ${answer.status}`;
    const response =
      operation.responses[answer.status] ?? (answer.status >= 400 ? operation.responses.default : undefined);
    if (!response) throw new Error(`${where}, which the document does not promise`);
    const [type, media] = Object.entries(response.content ?? {})[0] ?? [];
    if (!type || !media) {
      if (answer.body !== null) throw new Error(`${where} with a body that the document does not promise`);
      return;
    }
    const actual = answer.headers.get('content-type')?.split(';')[0];
    if (actual !== type) throw new Error(`${where} as ${actual}, promised is ${type}`);
    const validate = this.#validator(`${method} ${found} ${answer.status}`, media.schema);
    if (!validate(answer.body))
      throw new Error(
        `${where}, but not as promised: ${this.#ajv.errorsText(validate.errors)} in ${JSON.stringify(answer.body)}`,
      );
  }

  /** Path of the document that an address belongs to; literal segments win over parameters. */
  #find(address: string): string | undefined {
    const segments = new URL(address, 'http://x').pathname.split('/');
    const fits = (template: string) => {
      const parts = template.split('/');
      return (
        parts.length === segments.length && parts.every((p, i) => p.startsWith('{') || p === segments[i])
      );
    };
    const parameters = (template: string) => template.split('{').length;
    return Object.keys(this.document.paths)
      .filter(fits)
      .sort((a, b) => parameters(a) - parameters(b))[0];
  }

  #validator(key: string, schema: Json): ValidateFunction {
    const known = this.#validators.get(key);
    if (known) return known;
    const validate = this.#ajv.compile(plain(schema) as Json);
    this.#validators.set(key, validate);
    return validate;
  }
}

/** OpenAPI 3.0 as JSON Schema: what is `nullable` may be null whatever else is said, references go to the document. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Json;
  const entries = Object.entries(rest).map(([key, inner]) => [
    key,
    key === '$ref' ? String(inner).replace('#/components/', 'api#/components/') : plain(inner),
  ]);
  const schema = Object.fromEntries(entries) as Json;
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
