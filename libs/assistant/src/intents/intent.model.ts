/** What a question can ask for; borders in data/intents/README.md. The order is that of the models' outputs. */
export const INTENTS = [
  'dependency_chain',
  'impact_analysis',
  'resource_conflict',
  'critical_jobs',
  'job_lineage',
  'documentation',
  'explanation',
  'troubleshooting',
  'error_lookup',
  'root_cause',
  'job_details',
  'wait_reason',
  'status_list',
  'workstation_status',
  'period_summary',
  'period_comparison',
  'failure_patterns',
  'greeting',
  'chitchat',
  'general',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Languages that questions are answered in. */
export const LANGUAGES = ['pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A question with what it asks for, as people labelled it. */
export interface Example {
  text: string;
  intent: Intent;
  language: Language;
  /** The question is an order to do something in the scheduler now. */
  wantsAction: boolean;
}
