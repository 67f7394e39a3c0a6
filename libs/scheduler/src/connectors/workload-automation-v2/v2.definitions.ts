import { type z } from 'zod';
import {
  type DefinedJob,
  type DefinedStream,
  type DefinitionReader,
  type PlanNeighbour,
} from '../../model/definition.model.js';
import { type SchedulerHttp } from '../http/scheduler-http.js';
import { OBJECT_ANSWER } from './answer-limits.rules.js';
import { parseAnswer } from './answer.js';
import { definedJobOf, definedStreamOf, neighbourOf } from './definition.rules.js';
import { jobDefinitionsSchema, neighboursSchema, streamDefinitionsSchema } from './v2.definition.schemas.js';

/** Definitions and neighbours over REST API V2 (reference §1.2, §1.3). Reads only: `lock` is never sent. */
export class V2Definitions implements DefinitionReader {
  constructor(private readonly http: SchedulerHttp) {}

  async jobDefinition(key: string): Promise<DefinedJob | null> {
    const { results } = await this.#model('jobdefinition', key, jobDefinitionsSchema);
    const found = results.find((one) => one.key === key);
    return found ? definedJobOf(found) : null;
  }

  async streamDefinition(key: string): Promise<DefinedStream | null> {
    const { results } = await this.#model('jobstream', key, streamDefinitionsSchema);
    const found = results.find((one) => one.key === key);
    return found ? definedStreamOf(found) : null;
  }

  async successors(of: 'job' | 'stream', planObjectId: string, depth: number): Promise<PlanNeighbour[]> {
    const list = of === 'job' ? 'job' : 'jobstream';
    const what = `the successors of ${of} ${planObjectId}`;
    const path = `/api/v2/plan/${list}/${encodeURIComponent(planObjectId)}/successors`;
    const body = await this.http.json({ path, query: { depth }, what }, OBJECT_ANSWER);
    return parseAnswer(neighboursSchema, body, what).results.map(neighbourOf);
  }

  async #model<Schema extends z.ZodType>(
    type: string,
    key: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const what = `the definition ${key}`;
    const body = await this.http.json(
      { path: `/api/v2/model/${type}`, query: { model_filter: key, limit: 10 }, what },
      OBJECT_ANSWER,
    );
    return parseAnswer(schema, body, what);
  }
}
