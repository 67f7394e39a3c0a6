import { type TFunction } from 'i18next';

/** What events say beside their object, as far as people want it in one line. */
const FACTS = ['status', 'returnCode', 'reason', 'message', 'state', 'priority', 'by', 'note'] as const;

export function factsOf(data: Readonly<Record<string, unknown>>, t: TFunction): string[] {
  return FACTS.flatMap((name) => {
    const value = data[name];
    if (typeof value === 'string' && value !== '') return [value];
    if (typeof value !== 'number') return [];
    if (name === 'returnCode') return [`rc ${value}`];
    return [name === 'priority' ? t('monitor/priority', { value }) : String(value)];
  });
}
