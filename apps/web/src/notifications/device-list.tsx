import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../ui/confirm';
import { Empty, Panel } from '../ui/panel';
import { Clock } from '../ui/times';
import { type PushDevice, useForgetDevice } from './notifications.queries';

/** One's browsers that are told, with how that goes. */
export function DeviceList({ devices, hereId }: { devices: readonly PushDevice[]; hereId: string | null }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('notifications/devices')}>
      {devices.length === 0 ? (
        <Empty>{t('notifications/noDevices')}</Empty>
      ) : (
        <ul className="divide-y divide-line">
          {devices.map((device) => (
            <Device key={device.id} device={device} here={device.id === hereId} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Device({ device, here }: { device: PushDevice; here: boolean }) {
  const { t } = useTranslation();
  const forget = useForgetDevice();
  const { id, label, service, createdAt, lastDeliveredAt, failingSince } = device;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
      <span className="min-w-0 flex-1 basis-40 font-medium">
        {label} {here && <span className="font-normal text-quiet">({t('notifications/thisOne')})</span>}
      </span>
      <span className="text-quiet">{service}</span>
      <span className="text-quiet">
        {t('notifications/device/since')} <Clock at={createdAt} />
      </span>
      {failingSince ? (
        <span className="text-critical">
          {t('notifications/failing')} <Clock at={failingSince} />
        </span>
      ) : (
        <span className="text-quiet">
          {t('notifications/device/last')}:{' '}
          {lastDeliveredAt ? <Clock at={lastDeliveredAt} /> : t('notifications/never')}
        </span>
      )}
      <Confirm
        label={t('notifications/forget', { label })}
        icon={<Trash2 aria-hidden className="size-4" />}
        onConfirm={() => forget.mutate({ id, here })}
      >
        {label}, {service}
      </Confirm>
    </li>
  );
}
