import { type QueryClient } from '@tanstack/react-query';

/** What was refused or never answered, with other tokens or a server that is back. */
export const askFailedAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
