import { useTranslation } from 'react-i18next';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { CATEGORIES, type EventChoice, LEAST_SEVERITIES } from './timeline.rules';

interface TimelineFilterProps {
  choice: EventChoice;
  choose: (patch: Partial<EventChoice>, replace?: boolean) => void;
}

export function TimelineFilter({ choice, choose }: TimelineFilterProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-2 border-b border-line px-4 py-2 wall:hidden">
      <SearchField
        label={t('monitor/object')}
        value={choice.object}
        // typing makes one step of the browser's history, not one a pause
        onSearch={(object) => choose({ object }, choice.object !== '')}
      />
      <Select
        label={t('monitor/severity')}
        value={choice.severity}
        options={LEAST_SEVERITIES.map((name) => ({
          value: name,
          label: name === 'any' ? t('monitor/anySeverity') : t(`severity/${name}`),
        }))}
        onChoose={(severity) => choose({ severity })}
      />
      <Select
        label={t('monitor/category')}
        value={choice.category}
        options={CATEGORIES.map((name) => ({
          value: name,
          label: name === 'any' ? t('monitor/anyCategory') : t(`monitor/categories/${name}`),
        }))}
        onChoose={(category) => choose({ category })}
      />
    </div>
  );
}
