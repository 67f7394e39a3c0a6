import { type ApiClient, ApiProblem, followOperation, type Operation, type Progress } from '@resync/client';
import { useEffect, useRef } from 'react';
import { useApi } from '../session/session.context';

/** Who asks for a long job: it may take longer than the credential that it began with, which is renewed when it is refused. */
export interface Asker {
  /** With the credential that holds now. */
  client: () => ApiClient;
  /** Nobody waits any more. */
  signal: AbortSignal;
}

/** Asks with the credential of the moment, until the page is left. */
export function useAsker(): () => Asker {
  const { client } = useApi();
  const now = useRef(client);
  useEffect(() => {
    now.current = client;
  }, [client]);
  const gone = useRef(new AbortController());
  useEffect(() => {
    const here = new AbortController();
    gone.current = here;
    return () => here.abort();
  }, []);
  return () => ({ client: () => now.current, signal: gone.current.signal });
}

const TRY_AGAIN_MS = 2_000;
const isRefusal = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;
const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status >= 500 || isRefusal(error);

/** What is under way when one leaves arrives all the same; only what was refused for its credential is sent again. */
export const sentOnce = <T>(asker: Asker, send: (client: ApiClient) => Promise<T>): Promise<T> =>
  patiently(asker, isRefusal, () => send(asker.client()));

/** An operation to its end; while the server cannot be asked, it is asked again. Rejects when nobody waits any more. */
export const followed = (
  asker: Asker,
  id: string,
  onProgress?: (progress: Progress) => void,
): Promise<Operation> =>
  patiently(asker, isPassing, () => followOperation(asker.client(), id, onProgress, asker.signal));

async function patiently<T>(
  { signal }: Asker,
  passes: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      signal.throwIfAborted();
      return await work();
    } catch (error) {
      if (signal.aborted || !passes(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}
