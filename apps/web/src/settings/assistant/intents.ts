import { requestSchemas } from '@resync/client';

/** What a question can ask for, as the API names it. */
export const INTENTS = requestSchemas.AddIntentExamples.properties.examples.items.properties.intent
  .enum as readonly Intent[];

export type Intent =
  | 'dependency_chain' | 'impact_analysis' | 'resource_conflict' | 'critical_jobs' | 'job_lineage'
  | 'documentation' | 'explanation' | 'troubleshooting' | 'error_lookup' | 'root_cause' | 'job_details'
  | 'wait_reason' | 'status_list' | 'workstation_status' | 'period_summary' | 'period_comparison'
  | 'failure_patterns' | 'greeting' | 'chitchat' | 'general'; // prettier-ignore
