import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { type Hearing } from './hearing.rules';
import { type Problem, useProblems } from './monitor.queries';
import { useMeant } from './monitor-search';
import { ProblemRow } from './problem-row';

/** Fits a screen; more when it is asked for. */
const AT_FIRST = 30;

/** What is broken now, worst first. */
export function ProblemList({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation();
  const problems = useProblems();
  const since = hearing === 'now' && problems.isError ? 'earlier' : hearing;
  return (
    <Panel title={t('monitor/problems')} className="wall:text-2xl">
      <Loaded query={problems}>
        {({ items, nextCursor }) => (
          <>
            <MeantIsOver items={items} more={nextCursor !== null} />
            {items.length === 0 ? (
              <Empty>{t(`monitor/noProblems/${since}`)}</Empty>
            ) : (
              <Rows items={items} more={nextCursor !== null} />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface RowsProps {
  items: readonly Problem[];
  /** There are some beyond these. */
  more: boolean;
}

/** Who came by a notification of what has ended meanwhile is told so. */
function MeantIsOver({ items, more }: RowsProps) {
  const { t } = useTranslation();
  const meant = useMeant();
  if (!meant || more || items.some(({ fingerprint }) => fingerprint === meant)) return null;
  return (
    <p role="status" className="bg-info-ground px-4 py-2 text-sm text-info">
      {t('monitor/meantOver')}
    </p>
  );
}

function Rows({ items, more }: RowsProps) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState(AT_FIRST);
  const meant = useMeant();
  const at = items.findIndex(({ fingerprint }) => fingerprint === meant);
  const shown = Math.max(wanted, at + 1);
  const hidden = items.length - shown;
  return (
    <>
      <ul className="divide-y divide-line">
        {items.slice(0, shown).map((problem) => (
          <ProblemRow key={problem.fingerprint} problem={problem} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="border-t border-line p-3">
          <Button kind="plain" onClick={() => setWanted(items.length)}>
            {t('monitor/moreProblems', { hidden: `${count(hidden, i18n.language)}${more ? '+' : ''}` })}
          </Button>
        </div>
      )}
    </>
  );
}
