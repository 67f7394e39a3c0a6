import { type FieldKind, type Scalar } from '../oql/compile.js';
import { type SnapshotRow } from './snapshot-files.js';

/** Reads a filter's field from a recorded row: of `jobruns` the last one, of other lists all elements. */
export function readField(row: SnapshotRow, name: string, kind: FieldKind): Scalar | Scalar[] {
  const values = walk(row, name.split('.')).map((value) => scalar(value, kind));
  return values.length === 1 ? (values[0] ?? null) : values;
}

function walk(value: unknown, path: string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(value) ? value : [value];
  if (Array.isArray(value)) return value.flatMap((element) => walk(element, path));
  if (typeof value !== 'object' || value === null) return [null];
  const entries = new Map<string, unknown>(Object.entries(value));
  if (key === 'jobruns') {
    const runs = entries.get(key);
    return walk(Array.isArray(runs) ? runs.at(-1) : null, rest);
  }
  if (entries.has(key)) return walk(entries.get(key), rest);
  const timeInfo = entries.get('timeInfo'); // `jobruns.elapsedTime` stands in timeInfo
  return rest.length === 0 && timeInfo !== undefined && key !== 'timeInfo' ? walk(timeInfo, path) : [null];
}

const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

function scalar(value: unknown, kind: FieldKind): Scalar {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (kind === 'instant') return Date.parse(value);
  const [, hours = 0, minutes = 0, seconds = 0] = (kind === 'duration' && DURATION.exec(value)) || [];
  return kind === 'duration' ? (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 : value;
}
