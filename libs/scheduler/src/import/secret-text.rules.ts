/**
 * Secrets that stand in commands, scripts, task bodies and variables. A reference to a variable (`^PWD^`, `${PWD}`) is no
 * secret and says where the secret comes from, so it stays. Every pattern is bounded: text of any length takes linear time.
 */
const MASK = '[masked]';
const NAME = String.raw`(?:pass(?:word|wd|phrase|code)?|pwd|senha|secret|token|credentials?|api[-_]?key|access[-_]?key)`;
const VALUE = String.raw`(?!\^|\$\{|%)(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"',;&<>)}]{1,500})`;

const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // password=x, "apiKey": "x", /password:x, --token=x
  [
    new RegExp(String.raw`(\b(?:\w{1,40}[-_.])?${NAME}\\?["']?\s{0,5}[:=]\s{0,5}\\?)${VALUE}`, 'gi'),
    `$1${MASK}`,
  ],
  [
    new RegExp(
      String.raw`([a-z]{1,40}(?:Password|Passwd|Secret|Token|ApiKey)\\?["']?\s{0,5}[:=]\s{0,5}\\?)${VALUE}`,
      'g',
    ),
    `$1${MASK}`,
  ],
  // --password x, -pw x
  [new RegExp(String.raw`((?:^|\s)(?:--?|/)(?:${NAME}|pw)\s{1,5})(?![-/])${VALUE}`, 'gi'), `$1${MASK}`],
  // <jsdl:password>x</jsdl:password>
  [
    new RegExp(
      String.raw`(<(?:[\w.-]{1,40}:)?[\w.-]{0,40}${NAME}(?:\s[^<>]{0,200})?>)(?!\^|\$\{)[^<]{1,2000}(?=<)`,
      'gi',
    ),
    `$1${MASK}`,
  ],
  // scheme://user:x@host
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"']{1,100}:)(?!\^|\$\{)[^\s/@"']{1,200}(?=@)/gi, `$1${MASK}`],
  // curl -u user:x, sshpass -p x, mysql -px
  [
    /(\bcurl\b[^\n|;]{0,500}\s(?:-u|--user)\s{0,5}["']?[^\s:"']{1,100}:)(?!\^|\$\{)[^\s"']{1,200}/gi,
    `$1${MASK}`,
  ],
  [/(\bsshpass\s{1,5}-p\s{0,5})(?!\^|\$\{)[^\s]{1,200}/gi, `$1${MASK}`],
  [/(\bmysql(?:dump|admin|import)?\b[^\n|;]{0,500}\s-p)(?!\^|\$\{)[^\s]{1,200}/gi, `$1${MASK}`],
  // sqlplus user/x@db
  [
    /(\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|tnsping)\b[^\n|;]{0,300}\s["']?[\w$#]{1,40}\/)(?!\^|\$\{)[^\s@/"']{1,200}(?=@)/gi,
    `$1${MASK}`,
  ],
  [/\b(bearer|basic)\s{1,5}[\w+/=.~-]{8,2000}/gi, `$1 ${MASK}`],
  [/\beyJ[\w-]{8,2000}\.[\w-]{1,4000}\.[\w-]{0,2000}/g, MASK],
];

const SECRET_NAME = new RegExp(`${NAME}$|^${NAME}`, 'i');

/** The text without the secrets that can be told by their look. */
export function maskSecrets(text: string): string {
  return PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}

/** A variable's value: hidden as a whole when its name says what it is. */
export function maskVariable(name: string, value: string): string {
  if (value === '' || /^(\^[^^]+\^|\$\{[^}]+\})$/.test(value)) return value;
  return SECRET_NAME.test(name) ? MASK : maskSecrets(value);
}
