import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import { Select } from '../select';
import { type Column } from './column';

interface SortChoiceProps<Row, Sort extends string> {
  columns: readonly Column<Row, Sort>[];
  sort: Sort | undefined;
  direction: 'asc' | 'desc';
  onSort: (sort: Sort) => void;
}

/** The order of a list on a phone, where its rows are cards without a head: by what, and which way. */
export function SortChoice<Row, Sort extends string>({
  columns,
  sort,
  direction,
  onSort,
}: SortChoiceProps<Row, Sort>) {
  const { t } = useTranslation();
  const options = columns.flatMap(({ sort: value, title }) => (value ? [{ value, label: title }] : []));
  if (options.length === 0 || sort === undefined) return null;
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <div className="flex items-center gap-2 border-b border-line px-4 py-2 text-sm text-quiet md:hidden print:hidden">
      <span aria-hidden>{t('list/sortBy')}</span>
      <Select
        label={t('list/sortBy')}
        value={sort}
        options={options}
        onChoose={(chosen) => chosen !== sort && onSort(chosen)}
      />
      <Button kind="plain" onClick={() => onSort(sort)}>
        <Arrow aria-hidden className="size-4" />
        <span className="sr-only">{t('list/order')}</span>
        {t(`list/${direction}`)}
      </Button>
    </div>
  );
}
