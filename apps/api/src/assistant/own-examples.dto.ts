import {
  CHANGE_KINDS,
  CHANGE_STATES,
  type ChangeOutcome,
  type ExampleChange,
  LANGUAGES,
  type OwnExample,
} from '@resync/assistant';
import { z } from 'zod';
import { OperationBody } from '../operations/operations.dto.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';
import { intent } from './assistant.dto.js';

const instant = z.iso.datetime();
const language = z.enum(LANGUAGES);
const MAX_AT_ONCE = 1_000;

export const AddExamples = z
  .strictObject({
    examples: z
      .array(
        z.strictObject({
          text: z
            .string()
            .min(1, 'there is nothing in it')
            .max(2_000)
            .refine((text) => text.trim() !== '', 'there is nothing in it')
            .meta({ example: 'me manda o boletim da madrugada' }),
          intent,
          /** Left out: the router judges. */
          language: language.optional(),
          /** It is an order to do something in the scheduler. Left out: the router judges. */
          wantsAction: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(MAX_AT_ONCE),
    /** Take them also when they cost more than three of a hundred of everybody's questions. */
    force: z.boolean().default(false),
  })
  .meta({ id: 'AddIntentExamples' });

export const RemoveExamples = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(MAX_AT_ONCE) })
  .meta({ id: 'RemoveIntentExamples' });

export const exampleCursor = cursor(z.uuid());

export const ListExamples = keysetQuery(exampleCursor, {
  intent: intent.optional(),
  language: language.optional(),
  /** Part of the text, whatever its case. */
  text: z.string().min(1).max(200).optional(),
});
export const ListChanges = keysetQuery(exampleCursor, {});

const ExampleView = z
  .object({ id: z.uuid(), text: z.string(), intent, language, wantsAction: z.boolean(), createdAt: instant })
  .meta({ id: 'IntentExample' });
export const ExamplePage = keysetPage(ExampleView, 'IntentExamplePage');

const share = z.number().min(0).max(1);
/** Shares of questions that are named right, before the change's examples counted and after. */
const Accuracy = z.object({ examples: z.int().min(0), before: share, after: share.nullable() });
const Effect = z
  .object({
    /** On the own examples: the router without any of them, and by cross-validation with them. Null: too few to tell. */
    own: Accuracy,
    /** On questions that everybody asks, from which nothing was learned. */
    reference: Accuracy,
  })
  .meta({ id: 'IntentExamplesEffect' });

const ChangeResult = z
  .object({
    /** `refused`: everybody's questions would have suffered, so nothing was changed; `force` takes them all the same. */
    kind: z.enum(['applied', 'refused']),
    changeId: z.uuid(),
    added: z.int().min(0),
    removed: z.int().min(0),
    /** Own examples that the router learns from now. */
    examples: z.int().min(0),
    /** Null when no example is left. */
    effect: Effect.nullable(),
  } satisfies Record<keyof ChangeOutcome, z.ZodType>)
  .meta({ id: 'IntentExamplesResult' });

export const ChangeOperation = OperationBody.extend({ result: ChangeResult.nullable() }).meta({
  id: 'IntentExamplesOperation',
});

export const ChangeView = z
  .object({
    id: z.uuid(),
    kind: z.enum(CHANGE_KINDS),
    /** `dropped`: it was cancelled, or failed. */
    state: z.enum(CHANGE_STATES),
    requestedBy: z.string(),
    added: z.int().min(0),
    removed: z.int().min(0),
    effect: Effect.nullable(),
    /** The change that this one took back, and the one that took this one back. */
    undoes: z.uuid().nullable(),
    undoneBy: z.uuid().nullable(),
    createdAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: 'IntentExampleChange' });
export const ChangePage = keysetPage(ChangeView, 'IntentExampleChangePage');

export const toExampleView = ({
  id,
  text,
  intent: asks,
  language: written,
  wantsAction,
  createdAt,
}: OwnExample): z.output<typeof ExampleView> => ({
  id,
  text,
  intent: asks,
  language: written,
  wantsAction,
  createdAt: createdAt.toISOString(),
});

export const toChangeView = (change: ExampleChange): z.output<typeof ChangeView> => ({
  id: change.id,
  kind: change.kind,
  state: change.state,
  requestedBy: change.requestedBy,
  added: change.adds.length,
  removed: change.removes.length,
  effect: change.effect,
  undoes: change.undoes,
  undoneBy: change.undoneBy,
  createdAt: change.createdAt.toISOString(),
  settledAt: change.settledAt?.toISOString() ?? null,
});
