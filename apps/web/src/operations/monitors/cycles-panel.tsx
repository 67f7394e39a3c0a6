import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { OuterLink } from '../../ui/outer-link';
import { Empty, Panel, Skeleton } from '../../ui/panel';
import { PanelBoundary } from '../../ui/panel-boundary';
import { DataTable } from '../../ui/table/data-table';
import { useReadOn } from '../../ui/table/read-on';
import { useCycleColumns } from './cycle-columns';
import { useCycles } from './cycles.queries';

/** The drawing comes when it is looked at: most of the hour nobody does. */
const CyclesChart = lazy(async () => ({ default: (await import('./cycles-chart')).CyclesChart }));

/** The chart shows what one can tell apart; the table goes on without end. */
const DRAWN = 200;

export function CyclesPanel({ connection }: { connection: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { query, rows, onView } = useCycles(connection.id);
  const columns = useCycleColumns();
  const readOn = useReadOn(query);
  const address = query.data?.pages[0]?.temporalUi;
  return (
    <Panel
      className="overflow-hidden"
      title={t('operations/cycle/of', { name: connection.name })}
      extra={
        address && (
          <span className="text-sm">
            <OuterLink href={address}>{t('operations/inTemporal')}</OuterLink>
          </span>
        )
      }
    >
      <Loaded query={query} lines={10}>
        {() =>
          rows.length === 0 ? (
            <Empty>{t('operations/cycle/none')}</Empty>
          ) : (
            <>
              <PanelBoundary>
                <Suspense fallback={<Skeleton lines={5} />}>
                  <CyclesChart cycles={rows.slice(0, DRAWN)} />
                </Suspense>
              </PanelBoundary>
              <DataTable
                label={t('operations/cycle/title')}
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                readOn={readOn}
                onView={onView}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
