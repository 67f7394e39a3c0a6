import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { useActors } from '../actors.queries';
import { type AuditFilter } from '../operations-search';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from './audit-choices';

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (change: Partial<AuditFilter>, typing?: boolean) => void;
}

const NOTHING: AuditFilter = {
  who: undefined,
  action: undefined,
  object: undefined,
  id: undefined,
  since: undefined,
  until: undefined,
};

/** Who did what to which thing, and when. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const actors = [{ id: 'resync', name: 'Resync' }, ...useActors()];
  const action = (name: string): string => t(`operations/audit/did/${name}`, { defaultValue: name });
  const kind = (name: string): string => t(`operations/audit/kind/${name}`, { defaultValue: name });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Choice
        label={t('operations/audit/who')}
        value={filter.who}
        options={actors.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(who) => onChange({ who })}
      />
      <Choice
        label={t('operations/audit/action')}
        value={filter.action}
        options={AUDIT_ACTIONS.map((value) => ({ value, label: action(value) }))}
        onChoose={(value) => onChange({ action: value })}
      />
      <Choice
        label={t('operations/audit/object')}
        value={filter.object}
        options={AUDIT_OBJECTS.map((value) => ({ value, label: kind(value) }))}
        onChoose={(object) => onChange({ object })}
      />
      <SearchField
        label={t('operations/audit/objectId')}
        value={filter.id ?? ''}
        onSearch={(text) => onChange({ id: text || undefined }, true)}
      />
      <Moment
        label={t('operations/audit/since')}
        value={filter.since}
        onChoose={(since) => onChange({ since }, true)}
      />
      <Moment
        label={t('operations/audit/until')}
        value={filter.until}
        onChoose={(until) => onChange({ until }, true)}
      />
      {Object.values(filter).some((value) => value !== undefined) && (
        <Button kind="plain" onClick={() => onChange(NOTHING)}>
          {t('list/clear')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
}

/** One of what is known, any, or what stands in the address without being known. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const unknown =
    value !== undefined && !options.some((option) => option.value === value) ? [{ value, label: value }] : [];
  return (
    <Select
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: `${label}: ${t('operations/any')}` }, ...options, ...unknown]}
      onChoose={(chosen) => onChoose(chosen || undefined)}
    />
  );
}

function Moment({ label, value, onChoose }: Pick<ChoiceProps, 'label' | 'value' | 'onChoose'>) {
  return (
    <label className="flex items-center gap-2 text-sm text-quiet">
      {label}
      <input
        type="datetime-local"
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || undefined)}
        className="min-h-9 rounded-md border border-line bg-panel px-2 text-sm text-text"
      />
    </label>
  );
}
