/** Where one can go by name, with the words that stand for it, from the area down. */
export const PAGES = [
  { to: '/tws-monitor', words: ['nav/monitor'] },
  { to: '/jobs', words: ['nav/jobs'] },
  { to: '/streams', words: ['palette/streams'] },
  { to: '/workstations', words: ['nav/workstations'] },
  { to: '/operations', words: ['nav/operations'] },
  { to: '/settings', words: ['nav/settings'] },
  { to: '/settings/notifications', words: ['nav/settings', 'notifications/title'] },
] as const;
