import { ApiProblem } from '@resync/client';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode, useEffect, useMemo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router';
import { registerServiceWorker } from './app/service-worker';
import { startI18n } from './i18n/i18n';
import { askFailedAgain } from './live/ask-failed-again';
import { PRESENT } from './live/live.context';
import { SessionProvider, useSession } from './session/session.context';
import './styles.css';

/** A refused credential ends the session wherever it shows; an answer that is no outage is not asked for again. */
function Queries({ children }: { children: ReactNode }) {
  const { refused, session } = useSession();
  const { owner, tenant } = session ?? {};
  const told = useRef(refused);
  useEffect(() => {
    told.current = refused;
  }, [refused]);
  // what one was told of one tenant is never shown to another, or as that of another
  const client = useMemo(() => {
    const onError = (error: Error): void => {
      if (error instanceof ApiProblem && error.status === 401) told.current();
    };
    const made = new QueryClient({
      queryCache: new QueryCache({ onError }),
      mutationCache: new MutationCache({ onError }),
      // a browser's word on the network says nothing of a house on it: what cannot be done now fails now, and says so
      defaultOptions: {
        mutations: { networkMode: 'always' },
        queries: {
          networkMode: 'always',
          refetchOnReconnect: true,
          retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status < 500),
        },
      },
    });
    // asked for again by the next event or in a few seconds: a retry would wait until a hidden page is shown
    made.setQueryDefaults([PRESENT], { retry: false });
    return made;
  }, [owner, tenant]);
  // new tokens: what the old ones were refused is asked for again
  useEffect(() => {
    void askFailedAgain(client);
  }, [client, session]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

registerServiceWorker();
await startI18n();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no place for the application');
createRoot(place).render(
  <StrictMode>
    <SessionProvider>
      <Queries>
        <RouterProvider router={router} />
      </Queries>
    </SessionProvider>
  </StrictMode>,
);
