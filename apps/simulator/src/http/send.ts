import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const compress = promisify(gzip);
/** Below this a packet is a packet. */
const WORTH_COMPRESSING_BYTES = 1400;
/** A page of 10,000 rows is 20 MB, 1 MB compressed: in the 16 kB pieces of the default it would be collected for seconds. */
const OUTPUT_CHUNK_BYTES = 1024 * 1024;

/** Sends JSON text that is already written; compressed when the caller takes it. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  json: string | Buffer,
): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (json.length < WORTH_COMPRESSING_BYTES || !accepted.includes('gzip')) return reply.send(json);
  const body = await compress(json, { level: 1, chunkSize: OUTPUT_CHUNK_BYTES });
  return reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(body);
}
