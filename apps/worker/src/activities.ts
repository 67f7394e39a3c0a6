import { type Type } from '@nestjs/common';
import { type ModuleRef } from '@nestjs/core';
import {
  MonitorActivities,
  PushActivities,
  RetentionActivities,
  RunLogActivities,
  WatchdogActivities,
  WebhookActivities,
} from '@resync/monitoring';
import { OwnExampleActivities } from '@resync/assistant';
import { OperationActivities, ResealActivities } from '@resync/platform';
import { ImportActivities } from '@resync/scheduler';
import { type Activities, asActivities } from '@resync/platform/worker';

/** Every provider whose methods are activities. */
export const ACTIVITY_PROVIDERS: readonly Type<object>[] = [
  ImportActivities,
  MonitorActivities,
  OperationActivities,
  OwnExampleActivities,
  PushActivities,
  ResealActivities,
  RetentionActivities,
  RunLogActivities,
  WatchdogActivities,
  WebhookActivities,
];

/** The activities of this process, bound to its own providers. */
export const activitiesOf = (providers: ModuleRef): Activities =>
  asActivities(...ACTIVITY_PROVIDERS.map((provider) => providers.get<object>(provider, { strict: false })));
