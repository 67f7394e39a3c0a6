import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useFaultWords } from './fault';
import { notice } from './notices';

interface Deed<Input> {
  act: (input: Input) => Promise<unknown>;
  /** Said when it was done. */
  done: string;
  /** What it changes is read anew, whether it went well or not. */
  changes: QueryKey;
}

/** Something that a person does with one button: what became of it is said in a notice. */
export function useDeed<Input = void>({ act, done, changes }: Deed<Input>) {
  const queries = useQueryClient();
  const words = useFaultWords();
  return useMutation({
    mutationFn: act,
    onSuccess: () => notice('good', done),
    onError: (error) => notice('critical', words(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: changes }),
  });
}
