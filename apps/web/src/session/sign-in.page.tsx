import { ApiProblem } from '@resync/client';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { LanguageSwitch } from '../app/language-switch';
import { ThemeSwitch } from '../theme/theme-switch';
import { signInByKey, signInByPassword } from './sign-in';
import { useSession } from './session.context';

type Way = 'password' | 'key';

const wordsFor = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return 'signIn/away';
  if (error.status === 429) return 'signIn/tooMany';
  return error.status >= 500 ? 'signIn/away' : 'signIn/refused';
};

export function SignInPage() {
  const { t } = useTranslation();
  const { enter, expired } = useSession();
  const [way, setWay] = useState<Way>('password');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    setTrouble(null);
    try {
      enter(
        // a password is what was typed, spaces and all
        await (way === 'key'
          ? signInByKey(text('key').trim())
          : signInByPassword(text('email').trim(), text('password'))),
      );
    } catch (error) {
      setTrouble(wordsFor(error));
      setBusy(false);
    }
  };

  const told = trouble ?? (expired ? 'signIn/expired' : null);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 p-4">
      <h1 className="flex items-center gap-3 text-xl font-semibold">
        <img src="/icon.svg" alt="" className="size-9" />
        {t('signIn/title')}
      </h1>
      <form
        className="flex flex-col gap-4 rounded-xl border border-line bg-panel p-5"
        onSubmit={(e) => void submit(e)}
      >
        <Ways way={way} choose={setWay} />
        {way === 'password' ? (
          <>
            <Field name="email" type="email" label={t('signIn/email')} autoComplete="username" required />
            <Field
              name="password"
              type="password"
              label={t('signIn/password')}
              autoComplete="current-password"
              required
            />
          </>
        ) : (
          <Field
            name="key"
            type="password"
            label={t('signIn/key')}
            hint={t('signIn/keyHint')}
            autoComplete="off"
            required
          />
        )}
        <p role="alert" className="text-sm text-critical empty:hidden">
          {told ? t(told) : ''}
        </p>
        <Button type="submit" disabled={busy}>
          {t('signIn/submit')}
        </Button>
      </form>
      <div className="flex flex-wrap gap-3">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}

function Ways({ way, choose }: { way: Way; choose: (way: Way) => void }) {
  const { t } = useTranslation();
  const ways = [
    ['password', t('signIn/withPassword')],
    ['key', t('signIn/withKey')],
  ] as const;
  return (
    <div className="grid grid-cols-2 gap-1 rounded-lg bg-ground p-1">
      {ways.map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={way === name}
          className="min-h-9 rounded-md px-2 text-sm aria-pressed:bg-panel aria-pressed:font-medium aria-pressed:shadow-sm"
          onClick={() => choose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
