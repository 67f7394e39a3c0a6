import { type MigrationInterface } from 'typeorm';
import { Monitoring1763700003001 } from './1763700003001-monitoring.js';
import { Settings1763700003002 } from './1763700003002-settings.js';
import { PollProgress1763700003003 } from './1763700003003-poll-progress.js';
import { RunLogs1763700003004 } from './1763700003004-run-logs.js';
import { FailureLogTries1763700003005 } from './1763700003005-failure-log-tries.js';
import { Webhooks1763700003006 } from './1763700003006-webhooks.js';
import { Push1763700003007 } from './1763700003007-push.js';
import { PushEnds1763700003008 } from './1763700003008-push-ends.js';
import { PushSubscribedAt1763700003009 } from './1763700003009-push-subscribed-at.js';

/** In order; a new one goes to the end. */
export const monitoringMigrations: (new () => MigrationInterface)[] = [
  Monitoring1763700003001,
  Settings1763700003002,
  PollProgress1763700003003,
  RunLogs1763700003004,
  FailureLogTries1763700003005,
  Webhooks1763700003006,
  Push1763700003007,
  PushEnds1763700003008,
  PushSubscribedAt1763700003009,
];
