import { z } from 'zod';

/**
 * One concern's environment variables: a zod object whose keys are the variables' own names.
 * `shape` gives types and defaults; `build` gives the rest of the house a value in its own words.
 */
export interface ConfigSection<Shape extends z.ZodObject = z.ZodObject, Value = unknown> {
  name: string;
  shape: Shape;
  build: (variables: z.output<Shape>) => Value;
}

/** Declares the environment variables of one concern. */
export function configSection<Shape extends z.ZodObject, Value>(
  name: string,
  shape: Shape,
  build: (variables: z.output<Shape>) => Value,
): ConfigSection<Shape, Value> {
  return { name, shape, build };
}

type Sections = Record<string, ConfigSection<z.ZodObject, unknown>>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- inference position only: the shape is not looked at
type ValueOf<S> = S extends ConfigSection<any, infer Value> ? Value : never;
export type ConfigOf<S extends Sections> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** Every bad variable of every section, in one error: the process stops before it does anything. */
export class BadConfiguration extends Error {
  constructor(readonly problems: readonly { variable: string; message: string }[]) {
    super(
      ['The configuration is not usable:', ...problems.map((p) => `  ${p.variable}: ${p.message}`)].join(
        '\n',
      ),
    );
    this.name = 'BadConfiguration';
  }
}

/**
 * Parses all sections once. An empty variable counts as not set. Throws `BadConfiguration` that names
 * every bad variable (never its value: it may be a secret).
 */
export function readConfig<S extends Sections>(
  sections: S,
  env: NodeJS.ProcessEnv = process.env,
): ConfigOf<S> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const problems: { variable: string; message: string }[] = [];
  const built: Record<string, unknown> = {};
  for (const [key, section] of Object.entries(sections)) {
    const parsed = section.shape.safeParse(present);
    if (parsed.success) built[key] = section.build(parsed.data);
    else
      problems.push(
        ...parsed.error.issues.map((issue) => ({
          variable: issue.path.join('.') || section.name,
          message: issue.message,
        })),
      );
  }
  if (problems.length > 0) throw new BadConfiguration(problems);
  return built as ConfigOf<S>;
}

/** `true`, `1`, `yes`, `on` and their opposites; anything else is refused. */
export const flag = (fallback: boolean) => z.stringbool().default(fallback);

/** A whole number within bounds, written in decimal digits. */
export const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max));

/** A TCP port. */
export const port = () => integer(0, 65_535);
