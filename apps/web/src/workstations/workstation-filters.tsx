import { useTranslation } from 'react-i18next';
import { useConnections } from '../settings/connections/connections.queries';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { WORKSTATION_STATES, WORKSTATION_TYPES, type WorkstationFilter } from './workstation-search';

interface WorkstationFiltersProps {
  filter: WorkstationFilter;
  /** `typing`: one of many changes in a row, not one to come Back to. */
  onChange: (change: Partial<WorkstationFilter>, typing?: boolean) => void;
}

/** What of the list is shown; all of it stands in the address. */
export function WorkstationFilters({ filter, onChange }: WorkstationFiltersProps) {
  const { t } = useTranslation();
  const connections = useConnections().data?.items ?? [];
  const { q, state, type, connection } = filter;
  const types = [...new Set<string>([...WORKSTATION_TYPES, ...(type === undefined ? [] : [type])])];
  const any = (name: string): { value: string; label: string } => ({
    value: '',
    label: `${name}: ${t('workstations/any')}`,
  });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchField
        label={t('workstations/search')}
        value={q ?? ''}
        onSearch={(text) => onChange({ q: text || undefined }, true)}
      />
      <Select
        label={t('workstations/state')}
        value={state ?? ''}
        options={[
          any(t('workstations/state')),
          ...WORKSTATION_STATES.map((value) => ({ value, label: t(`workstationState/${value}`) })),
        ]}
        onChoose={(value) => onChange({ state: WORKSTATION_STATES.find((known) => known === value) })}
      />
      <Select
        label={t('workstations/type')}
        value={type ?? ''}
        options={[any(t('workstations/type')), ...types.map((value) => ({ value, label: value }))]}
        onChoose={(value) => onChange({ type: value || undefined })}
      />
      {connections.length > 1 && (
        <Select
          label={t('workstations/connection')}
          value={connection ?? ''}
          options={[
            any(t('workstations/connection')),
            ...connections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(value) => onChange({ connection: value || undefined })}
        />
      )}
      {(q ?? state ?? type ?? connection) !== undefined && (
        <Button
          kind="plain"
          onClick={() => onChange({ q: undefined, state: undefined, type: undefined, connection: undefined })}
        >
          {t('list/clear')}
        </Button>
      )}
    </div>
  );
}
