import { z } from 'zod';
import { InnerNetworks } from './inner-networks.js';

const networks = z.string().transform((text, context) => {
  try {
    return new InnerNetworks(text.split(',').map((network) => network.trim()));
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'must be networks such as 10.1.0.0/16');
    return z.NEVER;
  }
});

/** Networks in a variable, by commas: `10.1.0.0/16,127.0.0.0/8`; none when not set. */
export const innerNetworks = () => networks.optional().transform((given) => given ?? new InnerNetworks([]));
