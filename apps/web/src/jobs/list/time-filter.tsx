import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select';
import { type Change } from './filter-bar';
import { type PlanSearch, TIME_CHOICES, TIMES } from './plan-search';

/** Around now by one choice, or between two times. */
export function TimeFilter({ search, change }: { search: PlanSearch; change: Change }) {
  const { t } = useTranslation();
  const between = search.time !== undefined && TIMES[search.time].hours === null;
  return (
    <>
      <Select
        label={t('jobs/list/time')}
        value={search.time ?? ''}
        options={[
          { value: '', label: t('jobs/list/anyTime') },
          ...TIME_CHOICES.map((value) => ({ value, label: t(`jobs/list/times/${value}`) })),
        ]}
        onChoose={(time) => change({ time: time === '' ? undefined : time, from: undefined, to: undefined })}
      />
      {between &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className="flex items-center gap-1.5 text-sm text-quiet">
            {t(`jobs/list/${end}`)}
            <input
              type="datetime-local"
              value={search[end] ?? ''}
              onChange={({ target }) => change({ [end]: target.value }, true)}
              className="min-h-9 rounded-md border border-line bg-panel px-2 text-text"
            />
          </label>
        ))}
    </>
  );
}
