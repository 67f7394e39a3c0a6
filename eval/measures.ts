import { type EmbeddedExample } from '@resync/assistant';

const BANDS = 10;

/**
 * Expected calibration error: how far certainty is from being right, over ten bands of certainty, weighed by their size
 * (Naeini et al. 2015).
 */
export function calibrationError(judged: readonly { certainty: number; right: boolean }[]): number {
  let error = 0;
  for (let band = 0; band < BANDS; band++) {
    const inside = judged.filter(
      ({ certainty }) => Math.min(BANDS - 1, Math.floor(certainty * BANDS)) === band,
    );
    const certainty = inside.reduce((sum, q) => sum + q.certainty, 0);
    const right = inside.filter((q) => q.right).length;
    error += Math.abs(certainty - right);
  }
  return judged.length === 0 ? 0 : error / judged.length;
}

/** Cosine of two unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The example whose vector is nearest. */
export function nearestExample(examples: readonly EmbeddedExample[], vector: Float32Array): EmbeddedExample {
  let [nearest] = examples;
  let most = -Infinity;
  for (const example of examples) {
    const similarity = cosine(example.vector, vector);
    if (similarity > most) [nearest, most] = [example, similarity];
  }
  if (!nearest) throw new Error('there are no examples to compare with');
  return nearest;
}

/** How well scores tell true from false: probability that a true one scores higher (area under the ROC curve). */
export function separation(scored: readonly { score: number; holds: boolean }[]): number {
  const [yes, no] = [scored.filter((s) => s.holds), scored.filter((s) => !s.holds)];
  let wins = 0;
  for (const a of yes) for (const b of no) wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return yes.length * no.length === 0 ? NaN : wins / (yes.length * no.length);
}
