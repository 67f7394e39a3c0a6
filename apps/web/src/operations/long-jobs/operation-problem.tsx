import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { type Operation } from './operations.queries';

/** Why it failed: in words, field by field where it was of what was sent. */
export function OperationProblem({ problem }: { problem: NonNullable<Operation['problem']> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('operations/problem')}>
      <div className="flex flex-col gap-2 p-4 text-sm">
        <p className="break-words">
          {t(`operations/fault/${problem.code}`, { defaultValue: problem.message })}
        </p>
        {problem.fields.length > 0 && (
          <ul className="list-disc pl-5">
            {problem.fields.map(({ field, message }) => (
              <li key={field}>
                <span className="font-mono text-xs">{field}</span>: {message}
              </li>
            ))}
          </ul>
        )}
        <p className="font-mono text-xs text-quiet">{problem.code}</p>
      </div>
    </Panel>
  );
}
