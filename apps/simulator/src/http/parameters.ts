import { type FastifyRequest } from 'fastify';
import { BadParameter } from './http.errors.js';

/** A query parameter; of several with one name the first. */
export function query(request: FastifyRequest, name: string): string | undefined {
  const all: unknown = request.query;
  if (typeof all !== 'object' || all === null) return undefined;
  const value: unknown = Reflect.get(all, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A whole number that is not negative. */
export function whole(request: FastifyRequest, name: string, fallback: number): number {
  const text = query(request, name);
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new BadParameter(name, text);
  return Number(text);
}
