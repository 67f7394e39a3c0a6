import { Injectable } from '@nestjs/common';
import { type FieldProblem, newId, TenantTransaction } from '@resync/platform';
import { plain } from '../examples/near-duplicates.rules.js';
import { personalDataIn } from '../examples/personal-data.rules.js';
import { IntentRouter } from '../intents/intent-router.service.js';
import { ExampleChange } from './example-change.entity.js';
import { ExampleChangeRepository } from './example-change.repository.js';
import { OwnExample } from './own-example.entity.js';
import { OwnExampleRepository } from './own-example.repository.js';
import { CannotUndo, ExamplesRefused, TooManyExamples } from './own-examples.errors.js';
import { type ChangeKind, type GivenExample, MAX_EXAMPLES, UNDO_DAYS } from './own-examples.model.js';

const DAY_MS = 86_400_000;

/** Takes in what a tenant wants to change of its examples; `changeExamples` learns it afterwards. */
@Injectable()
export class OwnExamples {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly examples: OwnExampleRepository,
    private readonly changes: ExampleChangeRepository,
    private readonly router: IntentRouter,
  ) {}

  /** What is known already with the same intent is passed over. Errors: `ExamplesRefused`, `TooManyExamples`. */
  async add(
    tenantId: string,
    requestedBy: string,
    given: readonly GivenExample[],
    { force }: { force: boolean },
  ): Promise<ExampleChange> {
    return this.tenants.run(tenantId, async () => {
      const keyed = given.map((example) => ({
        ...example,
        plain: plain(example.text) || example.text.trim(),
      }));
      const texts = keyed.map((example) => example.plain);
      const same = await this.examples.activeByPlain(tenantId, texts);
      const known = new Map(same.map((example) => [example.plain, example.intent]));
      const problems = problemsOf(keyed, known);
      if (problems.length > 0) throw new ExamplesRefused(problems);
      const fresh = new Map(keyed.filter((example) => !known.has(example.plain)).map((e) => [e.plain, e]));
      const count = (await this.examples.count(tenantId)) + fresh.size;
      if (count > MAX_EXAMPLES) throw new TooManyExamples(count);
      const rows = [...fresh.values()].map((example) => this.#row(tenantId, example));
      await this.examples.save(tenantId, rows);
      return this.#change(tenantId, requestedBy, 'add', { adds: rows.map(({ id }) => id), forced: force });
    });
  }

  /** Ids of examples that are not there, or not any more, are passed over. */
  async remove(tenantId: string, requestedBy: string, ids: readonly string[]): Promise<ExampleChange> {
    return this.tenants.run(tenantId, async () => {
      const found = (await this.examples.byIds(tenantId, ids)).filter(({ active }) => active);
      return this.#change(tenantId, requestedBy, 'remove', { removes: found.map(({ id }) => id) });
    });
  }

  /** Takes a change back: what it added goes, what it removed comes again. Errors: `NotFound`, `CannotUndo`. */
  async undo(tenantId: string, requestedBy: string, changeId: string): Promise<ExampleChange> {
    return this.tenants.run(tenantId, async () => {
      const { state, undoneBy, settledAt, adds, removes } = await this.changes.get(tenantId, changeId);
      if (state !== 'applied') throw new CannotUndo(`it is ${state}, not applied`);
      if (undoneBy) throw CannotUndo.twice();
      if (settledAt && Date.now() - settledAt.getTime() > UNDO_DAYS * DAY_MS)
        throw new CannotUndo(`it is older than ${UNDO_DAYS} days`);
      return this.#change(tenantId, requestedBy, 'undo', { adds: removes, removes: adds, undoes: changeId });
    });
  }

  #row(tenantId: string, { text, plain: key, intent, language, wantsAction }: Keyed): OwnExample {
    const guess = this.router.formOf(text);
    return Object.assign(new OwnExample(), {
      tenantId,
      id: newId(),
      text,
      plain: key,
      intent,
      language: language ?? guess.language,
      wantsAction: wantsAction ?? guess.wantsAction,
      active: false,
      encoder: null,
      vector: null,
      createdAt: new Date(),
    });
  }

  async #change(
    tenantId: string,
    requestedBy: string,
    kind: ChangeKind,
    what: Partial<Pick<ExampleChange, 'adds' | 'removes' | 'undoes' | 'forced'>>,
  ): Promise<ExampleChange> {
    const change = ExampleChange.asked({ tenantId, id: newId(), requestedBy, kind, ...what });
    await this.changes.add(change);
    return change;
  }
}

type Keyed = GivenExample & { plain: string };

/** What cannot be taken: personal data, and what is said to mean two things. `known`: the intents of active examples. */
function problemsOf(given: readonly Keyed[], known: ReadonlyMap<string, string>): FieldProblem[] {
  const said = new Map(known);
  return given.flatMap(({ text, plain: key, intent }, i): FieldProblem[] => {
    const personal = personalDataIn(text);
    if (personal) return [{ field: `/examples/${i}/text`, message: `it holds a ${personal}` }];
    const other = said.get(key);
    said.set(key, other ?? intent);
    if (other === undefined || other === intent) return [];
    const message = `the same question is an example of ${other}${known.has(key) ? ': remove that one first' : ' in this request'}`;
    return [{ field: `/examples/${i}/intent`, message }];
  });
}
