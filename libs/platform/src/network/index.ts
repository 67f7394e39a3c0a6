export { addressInDigits, guardedConnector, guardedLookup, type AddressGuard } from './guarded-connector.js';
export { isOwnOfMachine, Networks } from './networks.js';
