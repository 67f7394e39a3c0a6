import { SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../monitor/monitor.queries';
import { PlanMark } from '../../monitor/plan-mark';
import { PLAN_STATES, type PlanState } from '../../monitor/plan.rules';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Select } from '../../ui/select';
import { filtersIn, type PlanSearch, statesOf } from './plan-search';
import { SearchField } from '../../ui/search-field';
import { TimeFilter } from './time-filter';
import { Toggle } from './toggle';

export type Change = (patch: PlanSearch<never>, replace?: boolean) => void;

interface FilterBarProps {
  search: PlanSearch;
  change: Change;
  onClear: () => void;
  /** Exact ones to choose from. */
  statuses: readonly string[];
  /** What is special to the list. */
  children?: ReactNode;
}

const ORDER = ['failed', 'running', 'waiting', 'held', 'done'] as const;

/** Filters of a list, all of them in the address. On a phone the rarer ones are behind a button. */
export function FilterBar({ search, change, onClear, statuses, children }: FilterBarProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const set = filtersIn(search);
  const states = statesOf(search);
  const toggle = (state: PlanState): void => {
    const next = PLAN_STATES.filter((name) => states.includes(name) !== (name === state));
    change({ state: next.join(','), status: undefined });
  };
  return (
    <div role="search" aria-label={t('jobs/list/filters')} className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t('jobs/list/search')}
          value={search.q ?? ''}
          // typing makes one step of the browser's history, not one a pause
          onSearch={(q) => change({ q }, search.q !== undefined)}
          className="basis-full md:flex-none md:basis-80"
        />
        <div className="-mx-3 flex gap-2 overflow-x-auto px-3 max-md:w-screen md:mx-0 md:px-0">
          {ORDER.map((state) => (
            <Toggle key={state} on={states.includes(state)} onChange={() => toggle(state)}>
              <PlanMark state={state} />
              {t(`jobs/list/state/${state}`)}
            </Toggle>
          ))}
        </div>
        <Button
          kind="plain"
          className="min-h-11 md:hidden"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('jobs/list/more')}
        </Button>
        {set > 0 && (
          <Button kind="plain" className="max-md:min-h-11" onClick={onClear}>
            <X aria-hidden className="size-4" />
            {t('list/clear')}
          </Button>
        )}
      </div>
      <div
        className={classes(
          'flex flex-wrap items-center gap-2 max-md:[&>label]:w-full max-md:[&>select]:min-h-11 max-md:[&>select]:w-full',
          !open && 'max-md:hidden',
        )}
      >
        <Toggle on={search.late === true} onChange={() => change({ late: search.late ? undefined : true })}>
          {t('jobs/list/late')}
        </Toggle>
        {children}
        <Select
          label={t('jobs/list/status')}
          value={search.status ?? ''}
          options={[
            { value: '', label: t('jobs/list/anyStatus') },
            ...statuses.map((value) => ({ value, label: value })),
          ]}
          onChoose={(status) => change({ status, state: undefined })}
        />
        <TimeFilter search={search} change={change} />
        <SearchField
          label={t('jobs/list/workstation')}
          value={search.workstation ?? ''}
          onSearch={(workstation) => change({ workstation }, search.workstation !== undefined)}
          className="flex-none basis-44"
        />
        <ConnectionFilter search={search} change={change} />
      </div>
    </div>
  );
}

/** Only where there is a choice. */
function ConnectionFilter({ search, change }: { search: PlanSearch; change: Change }) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const connections = status?.connections ?? [];
  if (connections.length < 2) return null;
  return (
    <Select
      label={t('jobs/list/connection')}
      value={search.connection ?? ''}
      options={[
        { value: '', label: t('jobs/list/anyConnection') },
        ...connections.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChoose={(connection) => change({ connection })}
    />
  );
}
