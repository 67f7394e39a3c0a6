import { SHORT_PROGRAMME } from './faults.js';
import { describeProgramme } from './programme.fixtures.js';

describeProgramme('a few thousand events under fire', {
  faults: SHORT_PROGRAMME,
  environment: process.env,
  jobs: 6_000,
  events: 300,
  stepMs: 4 * 60_000,
  inBusyHours: false,
  clients: 6,
});
