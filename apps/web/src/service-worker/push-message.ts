import * as z from 'zod/mini';

/** What the house pushes. A push service could send anything: what is not this is shown as something that happened. */
const Message = z.object({
  title: z.string(),
  body: z.string(),
  severity: z.optional(z.string()),
  tag: z.string(),
  /** Of this house only. */
  url: z.string().check(z.regex(/^\/(?!\/)/)),
  /** Whose it is: the page may be looking at another. */
  tenant: z.optional(z.uuid()),
  vibrate: z._default(z.array(z.number()), []),
});
type Message = z.infer<typeof Message>;

const UNREADABLE: Message = {
  title: 'Resync',
  body: 'Algo aconteceu: abra o monitor. Something happened: open the monitor.',
  tag: 'unreadable',
  url: '/tws-monitor',
  vibrate: [],
};

export function readPush(text: string): Message {
  try {
    return Message.parse(JSON.parse(text));
  } catch {
    return UNREADABLE;
  }
}

/** Options that browsers have and TypeScript's types do not. */
type Options = NotificationOptions & {
  vibrate: number[];
  renotify: boolean;
  actions: { action: string; title: string }[];
};

export function notificationOf({ title, body, tag, url, tenant, severity, vibrate }: Message) {
  const portuguese = self.navigator.language.startsWith('pt');
  const options: Options = {
    body,
    // a newer state of one problem takes the place of the older, and so does a message that came twice
    tag,
    renotify: true,
    requireInteraction: severity === 'critical',
    vibrate,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    data: { url: tenant ? `${url}${url.includes('?') ? '&' : '?'}tenant=${tenant}` : url },
    actions: [{ action: 'open', title: portuguese ? 'Ver dashboard' : 'Open dashboard' }],
  };
  return { title, options };
}
