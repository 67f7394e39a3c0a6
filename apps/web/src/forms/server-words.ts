import { type FaultWord } from './forms.words';

/** What the API says of a field, where we have words of our own for it. */
const KNOWN: Readonly<Record<string, FaultWord>> = {
  'is taken': 'taken',
  'is wrong': 'wrong',
  'must be entered again': 'secretAgain',
  'must lie in the future': 'future',
  'must not hold an address twice': 'twice',
  'must be one or more certificates in PEM form': 'pem',
  'must be an http:// or https:// address': 'address',
  'must not hold a user or password: those are entered apart and encrypted': 'noPassword',
  'must end with the path': 'endsWithPath',
  'must not be a link-local or unspecified address': 'linkLocal',
};

export const wordOfServer = (message: string): FaultWord | undefined => KNOWN[message];

/** `/authentication/user` names the field `authentication.user`. */
export const fieldOfPointer = (pointer: string): string =>
  pointer.replace(/^\/(body\/)?/, '').replaceAll('/', '.');
