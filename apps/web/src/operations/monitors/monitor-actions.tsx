import { Pause, Play, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PRESENT } from '../../live/live.context';
import { answer } from '../../session/answer';
import { useMay } from '../../session/me.queries';
import { useApi } from '../../session/session.context';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { useDeed } from '../../ui/deed';
import { RoleHint } from '../../ui/role-hint';
import { type Monitor } from './monitor.model';

/** Poll at once, stop polling, go on. */
export function MonitorActions({ monitor: { id, name, freshness } }: { monitor: Monitor }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const params = { path: { id } };
  const changes = [PRESENT];
  const poll = useDeed({
    act: (full: boolean) => answer(client.POST('/api/v1/connections/{id}/poll', { params, body: { full } })),
    done: t('operations/monitor/pollAsked'),
    changes,
  });
  const pause = useDeed({
    act: () => answer(client.POST('/api/v1/connections/{id}/pause', { params })),
    done: t('operations/monitor/paused'),
    changes,
  });
  const resume = useDeed({
    act: () => answer(client.POST('/api/v1/connections/{id}/resume', { params })),
    done: t('operations/monitor/resumed'),
    changes,
  });
  if (!useMay('operator')) return <RoleHint role="operator" deed={t('operations/monitor/deeds')} />;
  const busy = poll.isPending || pause.isPending || resume.isPending;
  const refused = freshness === 'credentials_refused';
  const paused = freshness === 'paused';
  const [deed, Icon] = paused
    ? [t('operations/monitor/resume'), Play]
    : [t('operations/monitor/pause'), Pause];
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {refused ? (
        <p className="text-sm text-quiet">{t('operations/monitor/refused')}</p>
      ) : (
        <>
          <Button kind="plain" disabled={busy} onClick={() => poll.mutate(false)}>
            <RefreshCw aria-hidden className="size-4" />
            {t('operations/monitor/pollNow')}
          </Button>
          <Button kind="plain" disabled={busy} onClick={() => poll.mutate(true)}>
            {t('operations/monitor/pollAll')}
          </Button>
        </>
      )}
      <Confirm
        label={deed}
        icon={
          <>
            <Icon aria-hidden className="size-4" />
            {deed}
          </>
        }
        disabled={busy}
        atOnce={paused}
        onConfirm={() => (paused ? resume : pause).mutate()}
      >
        {t('operations/monitor/pauseMeans', { name })}
      </Confirm>
    </div>
  );
}
