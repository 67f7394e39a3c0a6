import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const STEPS = ['choose', 'test', 'watch', 'done'] as const;
export type StepName = (typeof STEPS)[number];

/** Where in the guide one is. */
export function Steps({ at }: { at: StepName }) {
  const { t } = useTranslation();
  const now = STEPS.indexOf(at);
  return (
    <ol aria-label={t('firstRun/steps')} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STEPS.map((name, index) => {
        const past = index < now || at === 'done';
        return (
          <li
            key={name}
            aria-current={name === at ? 'step' : undefined}
            className="flex items-center gap-2 text-quiet aria-[current=step]:font-medium aria-[current=step]:text-text"
          >
            <span
              aria-hidden
              className={`grid size-6 place-items-center rounded-full text-xs font-medium ${
                past
                  ? 'bg-good-ground text-good'
                  : index === now
                    ? 'bg-accent text-on-accent'
                    : 'border border-line'
              }`}
            >
              {past ? <Check className="size-3.5" /> : index + 1}
            </span>
            {t(`firstRun/step/${name}`)}
          </li>
        );
      })}
    </ol>
  );
}

/** One step: its title takes the focus when it comes, so that keyboard and screen reader go on there. */
export function StepPanel({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        {title}
      </h2>
      {children}
    </section>
  );
}
