/** Composer text of an estate with the shape of a real export (reference §5): 16,000 job definitions, 1,000 streams. */
export function composerEstate(jobs = 16_000, streams = 1_000): { name: string; text: string }[] {
  const jobName = (index: number) => `AGT${index % 40}#JOB_${String(index).padStart(5, '0')}`;
  const definitions = Array.from(
    { length: jobs },
    (_, index) => `${jobName(index)}
 SCRIPTNAME "/app/batch/bin/step_${index}.sh ^DTREF^ \\"LOTE ${index % 97}\\""
 STREAMLOGON "twsbatch"
 DESCRIPTION "Step ${index} of the nightly batch"
 TASKTYPE UNIX
 RCCONDSUCC "(RC=0) OR (RC=4)"
 RECOVERY ${index % 60 === 0 ? `RERUN REPEATEVERY 0005 FOR 2 AFTER ${jobName((index + 1) % jobs)}` : 'STOP'}
`,
  );
  const schedules = Array.from({ length: streams }, (_, index) => {
    const size = 1 + ((index * 7) % 19);
    const first = (index * 16) % jobs;
    const statements = Array.from({ length: size }, (_job, step) => {
      const follows = step > 0 ? `\n FOLLOWS ${jobName(first + step - 1).split('#')[1]}` : '';
      return `${jobName((first + step) % jobs)}${follows}${step % 11 === 0 ? `\n NEEDS 1 AGT1#LOCK${step}` : ''}`;
    });
    return `SCHEDULE AGT${index % 40}#STREAM_${index} VALIDFROM 01/02/2025
# exported by composer
DESCRIPTION "Stream ${index}"
ON RUNCYCLE RULE1 "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" FDIGNORE
EXCEPT RUNCYCLE EXC1 HOLIDAYS
AT ${String(index % 24).padStart(2, '0')}30
CARRYFORWARD
PRIORITY ${10 + (index % 50)}
${index > 0 ? `FOLLOWS AGT${(index - 1) % 40}#STREAM_${index - 1}.@ PREVIOUS\n` : ''}:
${statements.join('\n\n')}
END
`;
  });
  return [
    { name: 'jobs.txt', text: `$JOBS\n\n${definitions.join('\n')}` },
    { name: 'schedules.txt', text: schedules.join('\n') },
  ];
}
