import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../i18n/time';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { type Problem, useProblems } from './monitor.queries';
import { ProblemRow } from './problem-row';

/** Fits a screen; more when it is asked for. */
const AT_FIRST = 30;

/** What is broken now, worst first. */
export function ProblemList({ stale }: { stale: boolean }) {
  const { t } = useTranslation();
  const problems = useProblems();
  return (
    <Panel title={t('monitor/problems')} className="wall:text-2xl">
      <Loaded query={problems}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty>{t(stale ? 'monitor/noProblemsStale' : 'monitor/noProblems')}</Empty>
          ) : (
            <Rows items={items} more={nextCursor !== null} />
          )
        }
      </Loaded>
    </Panel>
  );
}

/** `more`: there are some beyond these. */
function Rows({ items, more }: { items: readonly Problem[]; more: boolean }) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(AT_FIRST);
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
          <Button kind="plain" onClick={() => setShown(items.length)}>
            {t('monitor/moreProblems', { hidden: `${count(hidden, i18n.language)}${more ? '+' : ''}` })}
          </Button>
        </div>
      )}
    </>
  );
}
