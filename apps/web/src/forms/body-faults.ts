import { requestSchemas } from '@resync/client';
import * as z from 'zod';
import { type FaultWord } from './forms.words';

export type BodyName = keyof typeof requestSchemas;

/** What is wrong with a value, and where: `authentication.password`, empty for the whole. */
export interface Fault {
  field: string;
  word: FaultWord;
  values?: Record<string, unknown>;
}

// without compiled checks, which the content policy forbids
z.config({ jitless: true });

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
const known = new Map<BodyName, z.ZodType>();

function schemaOf(body: BodyName): z.ZodType {
  // the document is written in the JSON Schema of OpenAPI 3.0, where `nullable` is a word of its own
  const schema =
    known.get(body) ?? z.fromJSONSchema(requestSchemas[body] as never, { defaultTarget: 'openapi-3.0' });
  known.set(body, schema);
  return schema;
}

/** What the API would refuse in the body, by its own schema; the first fault of each field. */
export function faultsOf(body: BodyName, value: unknown): Fault[] {
  const { error } = schemaOf(body).safeParse(value, { reportInput: true });
  const faults = (error?.issues ?? []).flatMap((issue) => faultsIn(issue, []));
  return faults.filter(({ field }, at) => faults.findIndex((other) => other.field === field) === at);
}

function faultsIn(issue: Issue, above: Path): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return closest(issue.errors).flatMap((inner) => faultsIn(inner, path));
  return [{ field: path.map(String).join('.'), ...wordFor(issue) }];
}

/** Of the forms that a value may have, the one that it means: it carries that form's `kind`. */
function closest(forms: readonly (readonly Issue[])[]): readonly Issue[] {
  const meant = forms.filter((issues) => !issues.some(({ code }) => code === 'invalid_value'));
  const [best] = (meant.length > 0 ? meant : forms).toSorted((a, b) => a.length - b.length);
  return best ?? [];
}

const WORDS_BY_ORIGIN: Record<string, [small: FaultWord, big: FaultWord]> = {
  string: ['tooShort', 'tooLong'],
  array: ['required', 'tooMany'],
};

function wordFor(issue: Issue): Omit<Fault, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
      return { word: typeWord(issue.expected, issue.input) };
    case 'invalid_value':
      return { word: isNothing(issue.input) ? 'required' : 'unknown' };
    case 'too_small': {
      const [small] = WORDS_BY_ORIGIN[issue.origin] ?? ['tooSmall'];
      return issue.origin === 'string' && issue.minimum === 1
        ? { word: 'required' }
        : { word: small, values: { minimum: issue.minimum } };
    }
    case 'too_big':
      return { word: WORDS_BY_ORIGIN[issue.origin]?.[1] ?? 'tooBig', values: { maximum: issue.maximum } };
    case 'invalid_format':
      return { word: isNothing(issue.input) ? 'required' : issue.format === 'email' ? 'email' : 'pattern' };
    default:
      return { word: 'unknown' };
  }
}

const isNothing = (input: unknown): boolean => input === undefined || input === null || input === '';

function typeWord(expected: string, input: unknown): FaultWord {
  if (isNothing(input) || Number.isNaN(input)) return 'required';
  if (expected === 'int') return 'whole';
  return expected === 'number' ? 'number' : 'unknown';
}
