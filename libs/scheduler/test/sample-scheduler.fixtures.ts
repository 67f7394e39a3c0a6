import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export const sample = (name: string): { count: number; results: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(`test/samples/rest/${name}.json`, 'utf8'));

export interface AskedRequest {
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
}

/** Answers a request itself and returns true, or leaves it to the samples. */
export type Fault = (request: AskedRequest, response: ServerResponse, n: number) => boolean | void;

export interface SampleScheduler {
  url: string;
  asked: AskedRequest[];
  /** What it serves; a test may change it between two requests. */
  lists: Record<string, Record<string, unknown>[]>;
  fault: Fault | null;
  close(): Promise<void>;
}

/** Serves the files of `test/samples/rest` on a real port, paged as reference §1.2 says, with faults that a test writes. */
export async function startSampleScheduler(
  options: { tls?: ServerOptions; port?: number } = {},
): Promise<SampleScheduler> {
  const scheduler: SampleScheduler = {
    url: '',
    asked: [],
    lists: Object.fromEntries(
      ['job', 'jobstream', 'workstation', 'resource'].map((list) => [
        list,
        sample(`v2-plan-${list}`).results,
      ]),
    ),
    fault: null,
    close: () => closeServer(server),
  };
  const handle = (request: IncomingMessage, response: ServerResponse) => answer(scheduler, request, response);
  const server = options.tls ? createTlsServer(options.tls, handle) : createServer(handle);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  scheduler.url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}/twsd`;
  return scheduler;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function answer(scheduler: SampleScheduler, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://sample');
  const asked = {
    path: url.pathname.replace('/twsd/api/v2', ''),
    query: url.searchParams,
    headers: request.headers,
  };
  scheduler.asked.push(asked);
  if (scheduler.fault?.(asked, response, scheduler.asked.length)) return;
  const body = bodyOf(scheduler, asked);
  if (body === null) return void response.writeHead(404).end('{"messages":["not in the plan"]}');
  if (typeof body === 'string')
    return void response.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  sendJson(response, body, asked);
}

export function sendJson(response: ServerResponse, body: unknown, asked?: AskedRequest): void {
  const text = JSON.stringify(body);
  const gzip = asked?.headers['accept-encoding']?.includes('gzip');
  response.writeHead(200, {
    'content-type': 'application/json',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(gzip ? gzipSync(text) : text);
}

function bodyOf({ lists }: SampleScheduler, { path, query }: AskedRequest): unknown {
  if (path === '/engine/info') return sample('v2-engine-info');
  if (path === '/plan/job/count') return sample('v2-plan-job-count-grouped');
  if (path === '/model/jobdefinition') return sample('v2-model-jobdefinition-VALIDA_SALDO');
  if (path === '/model/jobstream') return sample('v2-model-jobstream-FECHADIA');
  if (path.endsWith('/successors')) return sample('v2-plan-jobstream-successors');
  if (/^\/plan\/job\/run\/[^/]+\/joblog$/.test(path))
    return 'AWSBDW linha 1\nlinha 2 com acentuação\n'.repeat(50);
  const [, list = '', id] = /^\/plan\/(\w+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const rows = lists[list];
  if (!rows) return null;
  if (id) return rows.find((row) => row.id === id) ?? null;
  return pageOf(filtered(rows, query.get('oql') ?? ''), query);
}

/** Just the three filters that the connector writes. */
function filtered(rows: Record<string, unknown>[], oql: string): Record<string, unknown>[] {
  const sorted = rows.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
  const [, field, words] = /^(id|jobruns\.commonStatus|commonStatus) IN \[(.*)\] ORDER BY/.exec(oql) ?? [];
  if (!field) return sorted;
  const wanted = new Set(words?.split(', ').map((word) => word.slice(1, -1)));
  const values = (row: Record<string, unknown>): unknown[] =>
    field.startsWith('jobruns')
      ? (row.jobruns as { commonStatus: string }[]).map((run) => run.commonStatus)
      : [row[field]];
  return sorted.filter((row) => values(row).some((value) => wanted.has(String(value))));
}

function pageOf(rows: Record<string, unknown>[], query: URLSearchParams) {
  const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 10_000)];
  return { count: rows.length, results: rows.slice(offset, offset + limit) };
}
