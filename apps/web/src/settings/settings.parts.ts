import {
  BellRing,
  Bot,
  CircleUser,
  Eye,
  KeyRound,
  type LucideIcon,
  PlugZap,
  Users,
  Webhook,
} from 'lucide-react';
import { type Role } from '../session/me.queries';

/** The parts of the settings in their order; `role` is who may see them at all. */
export const SETTINGS_PARTS = [
  { to: '/settings/watching', name: 'watching', Icon: Eye, role: 'viewer' },
  { to: '/settings/connections', name: 'connections', Icon: PlugZap, role: 'viewer' },
  { to: '/settings/users', name: 'users', Icon: Users, role: 'admin' },
  { to: '/settings/keys', name: 'keys', Icon: KeyRound, role: 'admin' },
  { to: '/settings/webhook', name: 'webhook', Icon: Webhook, role: 'admin' },
  { to: '/settings/notifications', name: 'notifications', Icon: BellRing, role: 'viewer' },
  { to: '/settings/assistant', name: 'assistant', Icon: Bot, role: 'viewer' },
  { to: '/settings/account', name: 'account', Icon: CircleUser, role: 'viewer' },
] as const satisfies readonly { to: string; name: string; Icon: LucideIcon; role: Role }[];
