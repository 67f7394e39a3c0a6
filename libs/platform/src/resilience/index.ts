export { SystemTimedOut, SystemUnavailable } from './resilience.errors.js';
export { ResiliencePolicies, type OutsideSystem } from './resilience-policies.js';
export { ResilienceModule } from './resilience.module.js';
export {
  resiliencePolicy,
  type BreakerState,
  type ResilienceOptions,
  type ResiliencePolicy,
} from './resilience-policy.js';
