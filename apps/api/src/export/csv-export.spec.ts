import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { csvOf } from './csv-export.js';

it('has every row once, however few are read at once', async () => {
  const rows = Array.from({ length: 5 }, (_, i) => ({ key: i }));
  for (const batch of [1, 2, 5, 6]) {
    const read = async (last: { key: number } | undefined, limit: number) => {
      expect(limit).toBe(batch);
      const from = (last?.key ?? -1) + 1;
      return rows.slice(from, from + limit);
    };
    const file = await csvOf({ columns: ['key'], separator: 'comma', read, batch });
    expect(await text(file.getStream())).toBe('\uFEFFkey\r\n0\r\n1\r\n2\r\n3\r\n4\r\n');
  }
});
