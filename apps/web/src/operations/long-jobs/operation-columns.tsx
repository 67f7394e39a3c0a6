import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duration } from '../../i18n/time';
import { Age } from '../../live/server-clock';
import { OuterLink } from '../../ui/outer-link';
import { type Column } from '../../ui/table/column';
import { Clock } from '../../ui/times';
import { useNameOf } from '../actors.queries';
import { CancelOperation } from './cancel-operation';
import { OperationProgress } from './operation-progress';
import { readResult } from './operation-result';
import { OperationState } from './operation-state';
import { isOpen, type Operation } from './operations.queries';

export function useOperationColumns(): readonly Column<Operation>[] {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return [
    {
      id: 'kind',
      title: t('operations/what'),
      width: 'minmax(12rem, 2fr)',
      phone: 'title',
      cell: ({ id, kind }) => (
        <Link
          to="/operations/$id"
          params={{ id }}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t(`operations/kind/${kind}`, { defaultValue: kind })}
        </Link>
      ),
    },
    {
      id: 'state',
      title: t('operations/stateTitle'),
      width: '8rem',
      cell: ({ state }) => <OperationState state={state} />,
    },
    {
      id: 'progress',
      title: t('operations/progress'),
      width: 'minmax(12rem, 3fr)',
      cell: (operation) =>
        isOpen(operation) ? <OperationProgress operation={operation} /> : <Ended operation={operation} />,
    },
    {
      id: 'by',
      title: t('operations/startedBy'),
      width: 'minmax(8rem, 1fr)',
      cell: ({ startedBy }) => <span className="break-words">{nameOf(startedBy)}</span>,
    },
    {
      id: 'since',
      title: t('operations/startedAt'),
      width: '11rem',
      cell: ({ createdAt }) => (
        <>
          <Clock at={createdAt} />{' '}
          <span className="text-quiet">
            (<Age of={createdAt} />)
          </span>
        </>
      ),
    },
    {
      id: 'do',
      title: t('operations/actions'),
      width: '11rem',
      align: 'end',
      cell: (operation) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-3">
          <CancelOperation operation={operation} />
          <OuterLink href={operation.temporalUi}>Temporal</OuterLink>
        </span>
      ),
    },
  ];
}

/** How long it took, and what one should know before opening it. */
function Ended({ operation }: { operation: Operation }) {
  const { t, i18n } = useTranslation();
  const { createdAt, finishedAt, kind, result, problem } = operation;
  if (finishedAt === null) return null;
  const read = readResult(kind, result);
  const refused = read.of !== 'unknown' && read.result.kind === 'refused' && read.of;
  const told = problem
    ? t(`operations/fault/${problem.code}`, { defaultValue: problem.message })
    : refused && t(`operations/${refused}/refused`);
  return (
    <span className="line-clamp-2 break-words">
      <span className="text-quiet">
        {duration(Date.parse(finishedAt) - Date.parse(createdAt), i18n.language)}
      </span>{' '}
      {told}
    </span>
  );
}
