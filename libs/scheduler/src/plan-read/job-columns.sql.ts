/** Select lists: the views' names beside the columns they come from. */
export const JOB_VIEW = `id, connection_id as "connectionId", key, name, folder, stream_id as "streamId",
  stream_name as "streamName", workstation, status, raw_status as "rawStatus", common_status as "commonStatus",
  wait_reason as "waitReason", priority, scheduled_at as "scheduledAt", start_at as "startAt",
  latest_start_at as "latestStartAt", deadline_at as "deadlineAt", started_at as "startedAt", ended_at as "endedAt",
  estimated_ms as "estimatedMs", return_code as "returnCode", attempt, job_number as "jobNumber", critical, monitored,
  every, late, changed_at as "changedAt"`;

export const JOB_DETAILS = `${JOB_VIEW}, plan_job_id as "planJobId", substatus, run_id as "runId",
  rerun_type as "rerunType", run_workstation as "runWorkstation", automatic_reruns as "automaticReruns",
  unresolved_dependencies as "unresolvedDependencies", requires_confirmation as "requiresConfirmation", cancelled,
  confirmed, nop, latest_start_action as "latestStartAction", critical_start_at as "criticalStartAt",
  every_ms as "everyMs", time_zone as "timeZone", definition_key as "definitionKey",
  recovery_option as "recoveryOption", first_seen_at as "firstSeenAt"`;

export const RUN_VIEW = `job_id as "jobId", run_id as "runId", attempt, job_key as "jobKey", workstation,
  scheduled_at as "scheduledAt", started_at as "startedAt", ended_at as "endedAt", elapsed_ms as "elapsedMs", status,
  return_code as "returnCode", rerun_type as "rerunType", job_number as "jobNumber", confirmed,
  detected_at as "detectedAt"`;
