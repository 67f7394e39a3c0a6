export { AccessCache } from './access-cache.js';
export { AccessTokens } from './access-tokens.js';
export { authConfig, type AuthConfig } from './auth.config.js';
export {
  IdentityProviderUnavailable,
  RoleTooSmall,
  SignInRefused,
  SignInUnavailable,
  TenantNotChosen,
  TenantNotHeld,
  TooManyAttempts,
  Unauthenticated,
} from './auth.errors.js';
export { AuthModule } from './auth.module.js';
export { API_KEY_PREFIX, Authenticator } from './authenticator.js';
export { Passwords } from './passwords.js';
export { type HeldTenant, type Principal } from './principal.js';
export { includesRole, ROLES, type Role } from './roles.js';
export { Sessions, type Tokens } from './sessions.service.js';
export { SignIn } from './sign-in.service.js';
export { newSecret, secretHash } from './secret.js';
export { TenantHolders } from './tenant-holders.js';
export { chooseTenant } from './tenant-choice.js';
