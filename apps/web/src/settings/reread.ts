import { type QueryKey, useQueryClient } from '@tanstack/react-query';

/** After a change has been taken, what shows it is read anew before the change counts as done. */
export function useReread(changed: QueryKey): <T>(call: Promise<T>) => Promise<T> {
  const queries = useQueryClient();
  return async (call) => {
    const result = await call;
    await queries.invalidateQueries({ queryKey: changed });
    return result;
  };
}
