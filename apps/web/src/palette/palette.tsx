import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '../i18n/i18n';
import { chooseTheme, THEMES } from '../theme/theme';
import { Dialog } from '../ui/dialog';
import { useFaultWords } from '../ui/fault';
import { matches } from './matches.rules';
import { PAGES } from './palette.pages';
import { type Found, useFound } from './palette.queries';

/** Pages and commands by their names; jobs, job streams and workstations of the plan by part of theirs. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { found, searching, error } = useFound(text.trim());
  const words = useFaultWords();
  const named = (name: string): boolean => matches(name, text);
  const pages = PAGES.map(({ to, words }) => ({ to, name: words.map((word) => t(word)).join(' › ') })).filter(
    ({ name }) => named(name),
  );
  const commands = [
    ...THEMES.map((theme) => ({ name: t(`palette/${theme}`), command: () => chooseTheme(theme) })),
    ...LANGUAGES.map((language) => ({
      name: t(`palette/${language}`),
      command: () => chooseLanguage(language),
    })),
  ].filter(({ name }) => named(name));
  const go = (to: string): void => {
    close();
    void navigate({ to });
  };
  const run = (command: () => void) => (): void => {
    close();
    command();
  };
  return (
    <Dialog title={t('palette/title')} open onClose={close}>
      <Command label={t('palette/title')} shouldFilter={false} loop>
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder={t('palette/placeholder')}
          className="min-h-10 w-full rounded-md border border-line bg-ground px-3"
        />
        <Command.List className="mt-3 max-h-[60dvh] overflow-y-auto">
          {error ? (
            <p role="alert" className="p-3 text-sm">
              {words(error)}
            </p>
          ) : searching ? (
            <p className="p-3 text-sm text-quiet">{t('palette/searching')}</p>
          ) : (
            <Command.Empty className="p-3 text-sm text-quiet">{t('palette/nothing')}</Command.Empty>
          )}
          <Group title={t('palette/pages')}>
            {pages.map(({ to, name }) => (
              <Item key={to} value={to} choose={() => go(to)}>
                {name}
              </Item>
            ))}
          </Group>
          {(['jobs', 'streams', 'workstations'] as const).map((kind) => (
            <FoundGroup key={kind} title={t(`palette/${kind}`)} found={found[kind]} go={go} />
          ))}
          <Group title={t('palette/commands')}>
            {commands.map(({ name, command }) => (
              <Item key={name} value={name} choose={run(command)}>
                {name}
              </Item>
            ))}
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

function FoundGroup({
  title,
  found,
  go,
}: {
  title: string;
  found: readonly Found[];
  go: (to: string) => void;
}) {
  if (found.length === 0) return null;
  return (
    <Group title={title}>
      {found.map(({ key, to }) => (
        <Item key={to} value={to} choose={() => go(to)}>
          <span className="font-mono break-all">{key}</span>
        </Item>
      ))}
    </Group>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode[] }) =>
  children.length > 0 && (
    <Command.Group
      heading={title}
      className="mb-2 [&>[cmdk-group-heading]]:px-3 [&>[cmdk-group-heading]]:py-1 [&>[cmdk-group-heading]]:text-xs [&>[cmdk-group-heading]]:text-quiet"
    >
      {children}
    </Command.Group>
  );

interface ItemProps {
  value: string;
  choose: () => void;
  children: ReactNode;
}

const Item = ({ value, choose, children }: ItemProps) => (
  <Command.Item
    value={value}
    onSelect={choose}
    className="flex min-h-9 cursor-pointer items-center rounded-md px-3 py-1 text-sm data-[selected=true]:bg-ground data-[selected=true]:font-medium"
  >
    {children}
  </Command.Item>
);
