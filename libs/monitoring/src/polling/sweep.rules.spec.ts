import { expect, it } from 'vitest';
import { hiddenFolders } from './sweep.rules.js';

const jobs = (counts: Record<string, number>) => new Map(Object.entries(counts));

it('takes a folder that vanishes as a whole for hidden, however small', () => {
  expect(hiddenFolders(jobs({ '/RH': 2 }), jobs({ '/': 50, '/RH': 2 }))).toEqual(['/RH']);
});

it('takes a large folder that loses more than half for hidden, and a few jobs that vanish for gone', () => {
  const live = jobs({ '/FIN': 40, '/RH': 12 });
  expect(hiddenFolders(jobs({ '/FIN': 21, '/RH': 9 }), live)).toEqual(['/FIN']);
});
