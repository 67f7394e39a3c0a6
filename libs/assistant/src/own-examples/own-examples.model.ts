import type { OverlayEffect } from '../intents/intent-overlay.effect.js';
import type { Intent, Language } from '../intents/intent.model.js';

export const CHANGE_KINDS = ['add', 'remove', 'undo'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['pending', 'applied', 'refused', 'dropped'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** An example as a tenant gives it; what is left out, the router judges. */
export interface GivenExample {
  text: string;
  intent: Intent;
  language?: Language | undefined;
  wantsAction?: boolean | undefined;
}

/** What became of a change. */
export interface ChangeOutcome {
  /** `refused`: everybody's questions would have suffered by more than `MAX_REFERENCE_LOSS`, so nothing was changed. */
  kind: 'applied' | 'refused';
  changeId: string;
  added: number;
  removed: number;
  /** Own examples that the router learns from now. */
  examples: number;
  effect: OverlayEffect | null;
}

/** Share of everybody's questions that own examples may cost before they are refused. */
export const MAX_REFERENCE_LOSS = 0.03;
/** Own examples of one tenant: they are learned anew with each change. */
export const MAX_EXAMPLES = 5_000;
/** How long an example that was removed can come back. */
export const UNDO_DAYS = 30;
