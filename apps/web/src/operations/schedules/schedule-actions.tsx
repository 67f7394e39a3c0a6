import { Play, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answer } from '../../session/answer';
import { useMay, useMe } from '../../session/me.queries';
import { useApi } from '../../session/session.context';
import { Button } from '../../ui/button';
import { useDeed } from '../../ui/deed';
import { RoleHint } from '../../ui/role-hint';
import { PauseSchedule } from './pause-schedule';
import { type Schedule, SCHEDULES } from './schedules.queries';

/** What this reader may do with it; of the house's own, only who runs the house. */
export function ScheduleActions({ schedule: { id, scope, paused, kind } }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { data: me } = useMe();
  const [operator, admin] = [useMay('operator'), useMay('admin')];
  const params = { path: { id } };
  const pause = useDeed({
    act: (note: string | undefined) =>
      answer(client.POST('/api/v1/schedules/{id}/pause', { params, body: note ? { note } : {} })),
    done: t('operations/schedule/paused'),
    changes: SCHEDULES,
  });
  const resume = useDeed({
    act: () => answer(client.POST('/api/v1/schedules/{id}/resume', { params, body: {} })),
    done: t('operations/schedule/resumed'),
    changes: SCHEDULES,
  });
  const trigger = useDeed({
    act: () => answer(client.POST('/api/v1/schedules/{id}/trigger', { params })),
    done: t('operations/schedule/triggered'),
    changes: SCHEDULES,
  });
  if (scope === 'house' && !me?.platformAdmin)
    return <p className="text-sm text-quiet">{t('operations/schedule/ofHouse')}</p>;
  const busy = pause.isPending || resume.isPending || trigger.isPending;
  const name = t(`operations/schedule/name/${kind}`, { defaultValue: kind });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {operator && (
        <Button kind="plain" disabled={busy} onClick={() => trigger.mutate()}>
          <RotateCw aria-hidden className="size-4" />
          {t('operations/schedule/runNow')}
        </Button>
      )}
      {admin && paused && (
        <Button disabled={busy} onClick={() => resume.mutate()}>
          <Play aria-hidden className="size-4" />
          {t('operations/schedule/resume')}
        </Button>
      )}
      <RoleHint
        role={operator ? 'admin' : 'operator'}
        deed={t(operator ? 'operations/schedule/pausing' : 'operations/schedule/running')}
      />
      {admin && !paused && <PauseSchedule name={name} disabled={busy} onPause={pause.mutate} />}
    </div>
  );
}
