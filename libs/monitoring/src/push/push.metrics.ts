import { metrics } from '@resync/platform';

export const pushSent = metrics.counter(
  'resync_push_sent_total',
  'Messages to browsers that push services took, by kind (event, summary, test).',
  ['kind'],
);
export const pushFailed = metrics.counter(
  'resync_push_failed_total',
  'Attempts that push services did not take, by what follows (again, refused).',
  ['outcome'],
);
export const pushDropped = metrics.counter(
  'resync_push_dropped_total',
  'Messages that were not sent, by why (old, unwanted).',
  ['reason'],
);
export const pushRemoved = metrics.counter(
  'resync_push_removed_total',
  'Subscriptions that were removed, by why (gone: the push service knows them no more; refused; left: their owner).',
  ['reason'],
);
