import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import { ListEnd } from './list-end';
import { type Pages, useReadOn } from './read-on';

/** Below a list that reads on when that is asked for: a button, or why the next page did not come. */
export function ShowMore({ list }: { list: Pages }) {
  const { t } = useTranslation();
  const readOn = useReadOn(list);
  if (!list.hasNextPage) return null;
  if (readOn.fault) return <ListEnd of={readOn} />;
  return (
    <Button kind="plain" className="m-4 self-start" disabled={readOn.reading} onClick={readOn.more}>
      {t('list/more')}
    </Button>
  );
}
