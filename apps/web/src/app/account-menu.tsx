import { CircleUser, LogOut } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useRole } from '../session/me.queries';
import { useSignOut } from '../sign-out/use-sign-out';
import { ThemeSwitch } from '../theme/theme-switch';
import { Button } from '../ui/button';
import { LanguageSwitch } from './language-switch';
import { TenantSwitch } from './tenant-switch';

/** Who is signed in, where, and how they want it: the system's own popover, which closes by Escape and by a click beside it. */
export function AccountMenu() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const { data: me } = useMe();
  const role = useRole();
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t('app/account')}
        title={t('app/account')}
        className="inline-flex min-h-9 items-center rounded-md border border-line px-2.5"
      >
        <CircleUser aria-hidden className="size-4" />
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto top-14 right-3 m-0 w-72 flex-col gap-3 rounded-xl border border-line bg-panel p-4 text-sm text-text shadow-lg open:flex"
      >
        <p className="font-medium break-words">
          {me?.name}
          {role && <span className="ml-2 font-normal text-quiet">{t(`role/${role}`)}</span>}
        </p>
        <TenantSwitch />
        <LanguageSwitch />
        <ThemeSwitch />
        <Button kind="plain" onClick={() => void signOut()}>
          <LogOut aria-hidden className="size-4" />
          {t('app/signOut')}
        </Button>
      </div>
    </>
  );
}
