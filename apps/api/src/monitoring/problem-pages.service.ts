import { Injectable } from '@nestjs/common';
import {
  type Problem,
  ProblemRepository,
  type ProblemStanding,
  ProblemStandingRepository,
} from '@resync/monitoring';
import { toPage } from '../routes/keyset-page.js';
import { type ListProblems, problemCursor } from './problems.dto.js';

/** A page of what is broken now, worst first, each with how it stands. */
@Injectable()
export class ProblemPages {
  constructor(
    private readonly problems: ProblemRepository,
    private readonly standings: ProblemStandingRepository,
  ) {}

  async list(tenantId: string, query: ListProblems) {
    const { limit, cursor: after, connection: connectionId, type: types, category: categories } = query;
    const filter = { ...query, connectionId, types, categories };
    const rows = await this.problems.list(tenantId, { filter, after, limit: limit + 1 });
    const standings = await this.standings.of(tenantId, objectsOf(rows));
    return toPage(
      rows,
      limit,
      ({ cursor: _, ...problem }) => ({ ...problem, now: standingOf(problem, standings) }),
      (last) => problemCursor.write([...last.cursor]),
    );
  }
}

const PLANNED: ReadonlySet<string> = new Set(['job', 'stream']);

const objectsOf = (problems: readonly Problem[]): string[] =>
  problems.flatMap(({ object: { kind, id } }) => (id !== null && PLANNED.has(kind) ? [id] : []));

const standingOf = ({ object }: Problem, standings: Map<string, ProblemStanding>): ProblemStanding | null =>
  (object.id !== null && standings.get(object.id)) || null;
