/** One thing that a record says, its name as the API has it. */
export type Detail = readonly [name: string, value: string];

/** The details of a record as a flat list: `authentication.user`; lists as text, what is empty left out. */
export function detailsOf(details: Readonly<Record<string, unknown>>, under = ''): Detail[] {
  return Object.entries(details).flatMap(([name, value]): Detail[] => {
    const path = under + name;
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) return [[path, value.map(textOf).join(', ')]];
    if (typeof value === 'object') return detailsOf(value as Record<string, unknown>, `${path}.`);
    return [[path, textOf(value)]];
  });
}

/** A thing with a name is called by it. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return JSON.stringify(value);
}
