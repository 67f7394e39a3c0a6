import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { failureOf } from './problem.js';
import { type Problem, PROBLEM_TYPE } from './problem.schema.js';
import { titleOf } from './problem.texts.js';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const problemOf = (status: number): Problem => {
  const { code, detail } = failureOf(Object.assign(new Error(), { statusCode: status }));
  const type = `urn:resync:problem:${code}`;
  return { type, title: titleOf(status, 'en'), status, detail, code, errors: [], traceId: null };
};

/** What the HTTP parser refuses never becomes a request: the answer is written to the socket itself. */
export function refuseOnSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error);
  const problem = problemOf(STATUS[error.code ?? ''] ?? 400);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\n\r\n${body}`,
  );
}

/** What the router refuses before any route is known, such as an address that cannot be decoded. */
export function refuseBeforeRouting(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(failureOf(error).status);
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type(PROBLEM_TYPE)
    .send(problem);
}
