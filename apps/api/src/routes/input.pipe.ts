import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldProblem, InvalidInput } from '@resync/platform';
import { isStorableText } from './storable-text.js';

type Issue = Parameters<StandardSchemaValidationPipe['formatIssueMessages']>[0][number];

const MAX_PROBLEMS = 50;

/** Parses bodies, queries and parameters by the schema of `@Body({ schema })` and its like; names each bad field. */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new InvalidInput(
          'the request does not fit its schema: see errors',
          issues.slice(0, MAX_PROBLEMS).map(toFieldProblem),
        ),
    });
  }

  override async transform<T>(
    value: T,
    metadata: Parameters<StandardSchemaValidationPipe['transform']>[1],
  ): Promise<T> {
    if (metadata.type !== 'custom') refuseUnstorableText(value, '');
    return super.transform<T>(value, metadata);
  }
}

function toFieldProblem({ path = [], message }: Issue): FieldProblem {
  const keys = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  return { field: `/${keys.join('/')}`, message };
}

/** What PostgreSQL would refuse the edge does first, in words. */
function refuseUnstorableText(value: unknown, path: string): void {
  if (typeof value === 'string') {
    if (!isStorableText(value))
      throw new InvalidInput('the request holds text that is none', [
        { field: path || '/', message: 'must not hold NUL characters or unpaired surrogates' },
      ]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      refuseUnstorableText(key, `${path}/${key.toWellFormed().replaceAll('\0', '')}`);
      refuseUnstorableText(item, `${path}/${key}`);
    }
  }
}
