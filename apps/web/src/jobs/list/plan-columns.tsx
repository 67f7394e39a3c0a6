import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Column } from '../../ui/table/column';
import { WaitReason } from '../wait-reason';
import { Time } from './cells';

type Moment = 'scheduled' | 'started' | 'deadline';

/** A column of instants, sorted by them. */
export const timeColumn = <Row,>(
  id: Moment,
  title: string,
  of: (row: Row) => string | null,
): Column<Row, Moment> => ({
  id,
  title,
  sort: id,
  width: '8.5rem',
  cell: (row) => <Time at={of(row)} label={title} />,
});

interface PlanNameProps {
  to: '/jobs/$id' | '/streams/$id';
  row: { id: string; key: string; waitReason: string | null };
  /** What stands out of it. */
  children: ReactNode;
}

/** What a job or stream is called, with the way to its page; below it what stands out, and why it waits. */
export function PlanName({ to, row: { id, key, waitReason }, children }: PlanNameProps) {
  return (
    <div className="min-w-0">
      <Link
        to={to}
        params={{ id }}
        className="font-mono break-all underline-offset-2 hover:underline max-md:inline-block max-md:py-1 max-md:font-medium"
      >
        {key}
      </Link>
      <p className="flex flex-wrap gap-x-3 empty:hidden">
        {children}
        {waitReason && (
          <span className="text-xs text-quiet">
            <WaitReason of={waitReason} />
          </span>
        )}
      </p>
    </div>
  );
}
