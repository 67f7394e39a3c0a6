/** Each prints what it measured; those that publish write their part of docs/evaluation.md. */
const EVALUATIONS: Record<string, () => Promise<{ run: (parameters: readonly string[]) => Promise<void> }>> =
  {
    curve: () => import('./curve.eval.js'),
    intents: () => import('./intents.eval.js'),
    pairs: () => import('./pairs.eval.js'),
    several: () => import('./several.eval.js'),
    train: () => import('./train.eval.js'),
  };

const name = process.argv[2] ?? '';
const load = EVALUATIONS[name];
if (!load) {
  process.stderr.write(`./resync eval NAME, where NAME is one of: ${Object.keys(EVALUATIONS).join(', ')}\n`);
  process.exit(2);
}
await (await load()).run(process.argv.slice(3));
