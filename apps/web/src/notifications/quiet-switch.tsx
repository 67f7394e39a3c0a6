import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** What is offered first, by the reader's clock. */
export const NIGHT = {
  from: '22:00',
  to: '07:00',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** Quiet hours are there or not, which no field of the form can say. */
export function QuietSwitch({ on, turn }: { on: boolean; turn: (on: boolean) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => turn(target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {t('notifications/quiet')}
        </label>
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {t('notifications/quietHint')}
        </p>
      </div>
    </div>
  );
}
