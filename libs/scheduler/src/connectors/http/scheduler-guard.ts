import { type AddressGuard, isOwnOfMachine } from '@resync/platform';

/** What a name led to is none of a scheduler's addresses. Nothing was sent there. */
class OwnOfMachine extends Error {
  readonly code = 'ADDRESS_OWN_OF_MACHINE';
}

/** Schedulers live in inner networks by nature; where a machine asks what is its own affair there is never one. */
export const schedulerGuard: AddressGuard = {
  mayReach: (address) => !isOwnOfMachine(address),
  refused: () => new OwnOfMachine('the name leads to an address that is reserved'),
};
