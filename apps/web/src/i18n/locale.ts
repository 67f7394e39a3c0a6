/**
 * How the reader's browser writes dates in the language that was chosen: 07/08 is in July for some who read English, in August
 * for others. Who reads English in a browser of another language most likely counts days first.
 */
export function localeOf(language: string): string {
  const own = navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`));
  return own ?? (language === 'en' ? 'en-GB' : language);
}
