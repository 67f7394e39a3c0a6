import { type AddressGuard, isOwnOfMachine } from '@resync/platform';

/** What a name led to is none of a scheduler's addresses. Nothing was sent there. */
class OwnOfMachine extends Error {
  readonly code = 'ADDRESS_OWN_OF_MACHINE';
}

/** Schedulers live in inner networks by nature; what a machine has for itself alone is never one. */
export const schedulerGuard: AddressGuard = {
  mayReach: (address) => !isOwnOfMachine(address),
  refused: () => new OwnOfMachine('the name leads to a link-local or unspecified address'),
};
