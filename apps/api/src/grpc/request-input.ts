import { type JsonValue } from '@bufbuild/protobuf';
import { type z } from 'zod';
import { InputPipe } from '../routes/input.pipe.js';

const pipe = new InputPipe();

/** Parses what a request says by the schema of its REST twin; throws `InvalidInput` naming each bad field. */
export const inputOf = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Promise<z.output<Schema>> => pipe.transform(value as z.output<Schema>, { type: 'query', schema });

/** As the query of an address would say it, where all is text. */
export const queryOf = (body: JsonValue): unknown =>
  JSON.parse(JSON.stringify(body), (_name, value: unknown) =>
    typeof value === 'boolean' ? String(value) : value,
  );
