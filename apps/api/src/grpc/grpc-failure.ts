import { create, toBinary } from '@bufbuild/protobuf';
import { anyPack } from '@bufbuild/protobuf/wkt';
import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { BadRequestSchema, ErrorInfoSchema, StatusSchema } from '@resync/platform/proto';
import { type Failure, failureOf } from '../problems/problem.js';

const DOMAIN = 'resync';

/** The gRPC code for each status that a problem document of REST would have. */
const CODES: Readonly<Record<number, status>> = {
  400: status.INVALID_ARGUMENT,
  401: status.UNAUTHENTICATED,
  403: status.PERMISSION_DENIED,
  404: status.NOT_FOUND,
  409: status.FAILED_PRECONDITION,
  422: status.FAILED_PRECONDITION,
  429: status.RESOURCE_EXHAUSTED,
  503: status.UNAVAILABLE,
};

/**
 * Any error as the end of a call. The stable code is in `google.rpc.ErrorInfo.reason` (in `grpc-status-details-bin`,
 * as gRPC's own libraries read it) and, for people, in the trailer `resync-code`.
 */
export function grpcFailure(error: unknown): StatusObject {
  const failure = failureOf(error);
  const code = CODES[failure.status] ?? status.INTERNAL;
  const metadata = new Metadata();
  metadata.set('resync-code', failure.code);
  metadata.set('grpc-status-details-bin', Buffer.from(detailsOf(code, failure)));
  return { code, details: failure.detail, metadata };
}

function detailsOf(code: status, { code: reason, detail, fields, details }: Failure): Uint8Array {
  const facts = Object.entries(details).map(([name, value]) => [name, textOf(value)]);
  const info = create(ErrorInfoSchema, { reason, domain: DOMAIN, metadata: Object.fromEntries(facts) });
  const fieldViolations = fields.map(({ field, message }) => ({ field, description: message }));
  const packed = [anyPack(ErrorInfoSchema, info)];
  if (fields.length > 0)
    packed.push(anyPack(BadRequestSchema, create(BadRequestSchema, { fieldViolations })));
  return toBinary(StatusSchema, create(StatusSchema, { code, message: detail, details: packed }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
