/** What an abended run leaves behind: its code and the last lines of its log. Codes are real, texts invented. */
export interface JobFault {
  name: string;
  returnCode: number;
  lines: readonly string[];
}

const OPEN_SYSTEMS: readonly [JobFault, ...JobFault[]] = [
  {
    name: 'oracle-tablespace',
    returnCode: 1,
    lines: [
      'sqlldr: carregando tabela {job}_STG',
      'ORA-01653: unable to extend table DWH.{job}_STG by 8192 in tablespace TS_DWH_DATA',
      'ORA-06512: at "DWH.PKG_CARGA", line 214',
      'ERRO: carga interrompida, 0 linhas confirmadas',
    ],
  },
  {
    name: 'oracle-lock',
    returnCode: 1,
    lines: [
      'ORA-00054: resource busy and acquire with NOWAIT specified or timeout expired',
      'rollback executado',
    ],
  },
  {
    name: 'oracle-listener',
    returnCode: 1,
    lines: ['ORA-12541: TNS:no listener', 'tentativa 3 de 3 falhou, abortando'],
  },
  {
    name: 'disk-full',
    returnCode: 2,
    lines: [
      'gzip: /dados/saida/{job}.dat.gz: No space left on device',
      '/dev/mapper/vgdados-lvsaida 200G 200G 20K 100% /dados/saida',
    ],
  },
  {
    name: 'sftp-refused',
    returnCode: 255,
    lines: [
      'ssh: connect to host sftp.parceiro.example.com port 22: Connection refused',
      'Connection closed.',
    ],
  },
  {
    name: 'sftp-permission',
    returnCode: 5,
    lines: ['remote open("/entrada/{job}.txt"): Permission denied', 'sftp: transferencia incompleta'],
  },
  {
    name: 'java-out-of-memory',
    returnCode: 1,
    lines: [
      'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
      '\tat com.example.batch.Loader.read(Loader.java:118)',
      '\tat com.example.batch.Main.main(Main.java:42)',
    ],
  },
  {
    name: 'java-null-pointer',
    returnCode: 1,
    lines: [
      'java.lang.NullPointerException: Cannot invoke "Account.balance()" because "account" is null',
      '\tat com.example.batch.Posting.apply(Posting.java:77)',
      '\tat com.example.batch.Main.main(Main.java:42)',
    ],
  },
  {
    name: 'missing-input',
    returnCode: 3,
    lines: ['ERROR input file /dados/entrada/{job}.csv not found', 'FATAL nothing to process'],
  },
  {
    name: 'balance-mismatch',
    returnCode: 12,
    lines: ['ERROR divergencia de saldo: razao 10442.17 extrato 10400.17'],
  },
  {
    name: 'command-not-found',
    returnCode: 127,
    lines: ['/app/bin/run.sh: line 31: isql: command not found'],
  },
];

const MAINFRAME: readonly [JobFault, ...JobFault[]] = [
  {
    name: 's0c7',
    returnCode: 199,
    lines: ['IEF450I {job} STEP010 - ABEND=S0C7 U0000', 'CEE3207S data exception in program PGMSALDO'],
  },
  {
    name: 's322',
    returnCode: 802,
    lines: ['IEF450I {job} STEP020 - ABEND=S322 U0000', 'CPU time limit of the step'],
  },
  {
    name: 'sb37',
    returnCode: 2871,
    lines: ['IEC030I B37-04, {job},STEP030,SYSUT2', 'IEF450I {job} - ABEND=SB37'],
  },
  {
    name: 's806',
    returnCode: 2054,
    lines: ['CSV003I module PGMTARIF not found', 'IEF450I {job} - ABEND=S806'],
  },
];

const OTHERS: readonly JobFault[] = [
  { name: 'launch', returnCode: 0, lines: ['AWSBDW057E', 'AWSBHT001E'] },
  { name: 'killed', returnCode: 137, lines: ['Killed'] },
  { name: 'injected', returnCode: 1, lines: ['ERROR falha injetada pelo operador do simulador'] },
];

const BY_NAME = new Map([...OPEN_SYSTEMS, ...MAINFRAME, ...OTHERS].map((fault) => [fault.name, fault]));

/** One of the faults of that kind of system; `choice` in [0, 1). */
export function faultFor(mainframe: boolean, choice: number): JobFault {
  const list = mainframe ? MAINFRAME : OPEN_SYSTEMS;
  return list[Math.floor(choice * list.length)] ?? list[0];
}

export const faultNamed = (name: string): JobFault | undefined => BY_NAME.get(name);
