export { AccountElsewhere, AlreadyMember, LastAdmin } from './user.errors.js';
export { type NewUser, type TenantUser, type UserChange } from './user.model.js';
export { UserModule } from './user.module.js';
export { UserRepository } from './user.repository.js';
export { UserService } from './user.service.js';
