import { useQuery } from '@tanstack/react-query';
import { answer } from './answer';
import { useApi, useSession } from './session.context';

export const ROLES = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in, and which tenants they hold. */
export function useMe() {
  const { client } = useApi();
  return useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: ({ signal }) => answer(client.GET('/api/v1/me', { signal })),
  });
}

/** The role in the tenant that is looked at; null until it is known. */
export function useRole(): Role | null {
  const { session } = useSession();
  const { data } = useMe();
  return data?.tenants.find(({ id }) => id === session?.tenant)?.role ?? null;
}

/** Whether this or a smaller role is enough; nothing is offered that would be refused. */
export function useMay(role: Role): boolean {
  const held = useRole();
  return held !== null && ROLES.indexOf(held) >= ROLES.indexOf(role);
}
