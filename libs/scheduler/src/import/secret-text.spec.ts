import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSecrets, maskVariable } from './secret-text.rules.js';

describe('a command', () => {
  it.each([
    ['load.sh --password hunter2 --day 1', 'load.sh --password [masked] --day 1'],
    ['load.sh --password=hunter2', 'load.sh --password=[masked]'],
    ['load.cmd /password:hunter2 /q', 'load.cmd /password:[masked] /q'],
    ['plink -pw hunter2 host', 'plink -pw [masked] host'],
    ["x SENHA='a b' y", 'x SENHA=[masked] y'],
    ['export DB_PASSWORD=hunter2; run', 'export DB_PASSWORD=[masked]; run'],
    ['{"accessToken": "abc", "dbPassword":"x"}', '{"accessToken": [masked], "dbPassword":[masked]}'],
    ['<jsdl:password>{aes}abc=</jsdl:password>', '<jsdl:password>[masked]</jsdl:password>'],
    ['curl -s -u ana:hunter2 https://x', 'curl -s -u ana:[masked] https://x'],
    ['wget ftp://ana:hunter2@host/f', 'wget ftp://ana:[masked]@host/f'],
    ['sqlplus -s scott/tiger@ORCL @x.sql', 'sqlplus -s scott/[masked]@ORCL @x.sql'],
    ['mysqldump -uroot -phunter2 db', 'mysqldump -uroot -p[masked] db'],
    ['sshpass -p hunter2 ssh host', 'sshpass -p [masked] ssh host'],
    ['-H "Authorization: Bearer abcdefgh12345678"', '-H "Authorization: Bearer [masked]"'],
  ])('%s → %s', (command, masked) => expect(maskSecrets(command)).toBe(masked));

  it.each([
    '/app/fech/bin/extract_txn.sh ^DTREF^ ^LOTE^',
    'load.sh --password ^PWD^ --token=${TOKEN} -p 22',
    'C:\\pix\\bin\\concilia.cmd /q /log:d:\\x.log',
    'scp /data/in/file@host:/tmp/x user@host:/tmp',
    'gera_bc.sh "`date +%Y%m%d`" tokenize.py passthrough',
    'sqlplus /nolog @run.sql',
  ])('%s stays', (command) => expect(maskSecrets(command)).toBe(command));

  it('of any text takes linear time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'password',
          'curl -u a:',
          'mysql ',
          'sqlplus a/',
          '<password>',
          'a://b:',
          'x-token',
          ' --pwd ',
          'eyJ',
          '"\'',
        ),
        (piece) => void maskSecrets(piece.repeat(100_000 / piece.length)),
      ),
      { numRuns: 20 },
    );
  });
});

describe('a variable', () => {
  it('is hidden when its name says what it is', () => {
    expect(maskVariable('DB_PASSWORD', 'x')).toBe('[masked]');
    expect(maskVariable('SENHA_FTP', 'x')).toBe('[masked]');
    expect(maskVariable('DTREF', '20251120')).toBe('20251120');
    expect(maskVariable('URL', 'ftp://a:b@h')).toBe('ftp://a:[masked]@h');
    expect(maskVariable('DB_PASSWORD', '^VAULT_PWD^')).toBe('^VAULT_PWD^');
  });
});
