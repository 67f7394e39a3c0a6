import { LinearClassifier } from './linear-classifier.js';

/** Bytes that `packed` makes. */
export const packedSize = (classes: number, inputs: number): number => 8 * classes + classes * inputs;

/** The bias and one scale for each class (float32, little endian), then the weights in eight bits, input by input. */
export function packed({ classes, weights, bias }: LinearClassifier): Buffer {
  const largest = new Float32Array(classes);
  weights.forEach((weight, i) => {
    largest[i % classes] = Math.max(largest[i % classes] ?? 0, Math.abs(weight));
  });
  const scales = largest.map((value) => Math.max(value, 1e-9) / 127);
  const bytes = Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % classes] ?? 1)));
  return Buffer.concat(
    [bias, scales, bytes].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

/** What `packed` wrote of a classifier of so many classes. */
export function unpacked(content: Buffer, classes: number): LinearClassifier {
  const numbers = Float32Array.from({ length: 2 * classes }, (_, i) => content.readFloatLE(4 * i));
  const scales = numbers.subarray(classes);
  const bytes = new Int8Array(content.buffer, content.byteOffset + 8 * classes, content.length - 8 * classes);
  const weights = Float32Array.from(bytes, (value, i) => value * (scales[i % classes] ?? 0));
  return new LinearClassifier(classes, weights, numbers.slice(0, classes));
}
