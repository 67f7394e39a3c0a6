import { defineJob } from '../temporal/job.contract.js';

export interface ResealOutcome {
  /** Secrets that were sealed by an older key and are now sealed by the current one. */
  resealed: number;
  /** Secrets that no key of the ring opens; they were left as they are. */
  unreadable: number;
}

/** Seals anew what an older key has sealed. Runs by a schedule, as the house's own work. */
export const resealSecretsJob = defineJob<{ tenantId: string }, ResealOutcome>({
  name: 'resealSecrets',
  id: () => 'reseal-secrets',
});
