import { ApiProblem } from '@resync/client';
import { type FaultWord } from './forms.words';

/** What the API says of a field, where we have words of our own for it. */
const KNOWN: Readonly<Record<string, FaultWord>> = {
  'there is nothing in it': 'required',
  'is taken': 'taken',
  'is wrong': 'wrong',
  'is here already': 'member',
  'has an account elsewhere': 'elsewhere',
  'must be entered again': 'secretAgain',
  'must lie in the future': 'future',
  'must not hold an address twice': 'twice',
  'must be one or more certificates in PEM form': 'pem',
  'must be an http:// or https:// address': 'address',
  'must not hold a user or password: those are entered apart and encrypted': 'noPassword',
  'must end with the path': 'endsWithPath',
  'must be an https:// address': 'httpsAddress',
  'must not hold a user or password: check the signature instead': 'noPassword',
  'leads to a network that Resync may not reach': 'innerNetwork',
  "is reserved for what a machine asks of itself (link-local, a cloud's metadata): give the scheduler another address":
    'reserved',
};

/** Refusals that are about one field without naming it. */
const FIELDS: Readonly<Record<string, { field: string; message: string }>> = {
  KEY_NAME_TAKEN: { field: '/name', message: 'is taken' },
  SLUG_TAKEN: { field: '/slug', message: 'is taken' },
  ALREADY_MEMBER: { field: '/email', message: 'is here already' },
  ACCOUNT_ELSEWHERE: { field: '/email', message: 'has an account elsewhere' },
  SIGN_IN_REFUSED: { field: '/currentPassword', message: 'is wrong' },
};

/** What a refusal says of fields. */
export function toldOfFields(error: unknown): readonly { field: string; message: string }[] {
  if (!(error instanceof ApiProblem)) return [];
  const told = error.document?.errors ?? [];
  const known = FIELDS[error.code];
  return told.length === 0 && known ? [known] : told;
}

export const wordOfServer = (message: string): FaultWord | undefined => KNOWN[message];

/** `/authentication/user` names the field `authentication.user`. */
export const fieldOfPointer = (pointer: string): string =>
  pointer.replace(/^\/(body\/)?/, '').replaceAll('/', '.');
