import { ApiProblem } from '@resync/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router';
import { registerServiceWorker } from './app/service-worker';
import { startI18n } from './i18n/i18n';
import { askFailedAgain } from './live/ask-failed-again';
import { PRESENT } from './live/live.context';
import { SessionProvider, useSession } from './session/session.context';
import './styles.css';

/** An answer that is no outage is not asked for again. */
function Queries({ children }: { children: ReactNode }) {
  const { session } = useSession();
  const { owner, tenant } = session ?? {};
  const client = useMemo(() => {
    const made = new QueryClient({
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
    // what one was told of one tenant is never shown to another, or as that of another
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
