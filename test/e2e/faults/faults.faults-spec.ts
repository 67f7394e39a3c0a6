import { LONG_PROGRAMME } from './faults.js';
import { describeProgramme } from './programme.fixtures.js';

const only = process.env['FAULTS_ONLY'];
/** Only root may mount a disk of the test's own; elsewhere nobody's disk is filled. */
const mayMount = process.getuid?.() === 0;

describeProgramme('ten thousand events a fault', {
  faults: LONG_PROGRAMME.filter(
    ({ name, needsDisk }) => (mayMount || !needsDisk) && (!only || new RegExp(only).test(name)),
  ),
  environment: process.env,
  jobs: Number(process.env['FAULTS_JOBS'] ?? 20_000),
  events: Number(process.env['FAULTS_EVENTS'] ?? 10_000),
  stepMs: 20 * 60_000,
  inBusyHours: true,
  clients: 8,
  ...(mayMount && { diskMegabytes: 3_000 }),
});
