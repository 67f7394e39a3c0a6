import { expect, it } from 'vitest';
import { matches } from './matches.rules';

it.each([
  ['Ajustes › Notificações', 'not aj', true],
  ['Ajustes › Notificações', 'notificacoes', true],
  ['Estações', 'ESTAÇ', true],
  ['Estações', 'taç', false],
  ['Monitor', '', true],
])('%s by %s: %s', (name, typed, found) => {
  expect(matches(name, typed)).toBe(found);
});
