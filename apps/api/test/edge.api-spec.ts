import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('health', () => {
  it('is live without a credential', async () => {
    const { status, body } = await api.with()('GET', '/health/live');
    expect([status, body]).toEqual([200, { status: 'live' }]);
  });

  it('is ready when PostgreSQL, Redis and Temporal answer, and shows each by itself', async () => {
    const { status, body } = await api.with()('GET', '/health/ready');
    expect(body.checks).toMatchObject({
      postgres: { ok: true },
      redis: { ok: true },
      temporal: { ok: true },
    });
    expect(status).toBe(200);
  });

  it('shows metrics in the Prometheus format, requests by route among them', async () => {
    await api.with()('GET', '/health/live');
    const { headers, body } = await api.with()('GET', '/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toMatch(
      /resync_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\}/,
    );
  });
});

describe('problems', () => {
  it('answers an unknown route with a problem document that carries the trace of the request', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { status, headers, body } = await api.with()('GET', '/api/v1/nothing', {
      headers: { traceparent },
    });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      status: 404,
      type: 'urn:resync:problem:ROUTE_NOT_FOUND',
    });
  });

  it('speaks Portuguese to who likes it better', async () => {
    const headers = { 'accept-language': 'en;q=0.5, pt-BR' };
    const answer = await api.with()('GET', '/api/v1/nothing', { headers });
    expect(answer.body.title).toBe('Não encontrado');
    expect(answer.headers.get('content-language')).toBe('pt');
  });

  it('answers an address that cannot be decoded with 400, not 500', async () => {
    const { status } = await api.with()('GET', '/api/v1/%E0%A4%A');
    expect(status).toBe(400);
  });
});

describe('the description', () => {
  it('is served as JSON and as a page', async () => {
    const { body } = await api.with()('GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.0.0');
    const page = await api.with()('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});
