import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  chooseTenant,
  includesRole,
  type Principal,
  RoleTooSmall,
  TenantService,
} from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, CurrentUser, RequiresPlatformAdmin, SignedIn } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import { CreateTenant, HeldTenants, RenameTenant, TenantView, toTenantView } from './tenants.dto.js';

@ApiTags('identity')
@Controller('tenants')
export class TenantsController {
  constructor(private readonly tenants: TenantService) {}

  @Get()
  @SignedIn()
  @Answers(200, HeldTenants, { summary: 'The tenants that the credential holds' })
  async list(@CurrentUser() user: Principal) {
    const held = await this.tenants.heldBy(user);
    return { items: held.map((tenant) => ({ ...toTenantView(tenant), role: tenant.role })) };
  }

  @Post()
  @RequiresPlatformAdmin()
  @Answers(201, TenantView, {
    summary: 'Create a tenant; the caller becomes its admin',
    problems: { 409: 'The slug is taken' },
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateTenant }) body: z.output<typeof CreateTenant>,
  ) {
    return toTenantView(await this.tenants.create(actor, body));
  }

  @Patch(':id')
  @SignedIn() // the path chooses the tenant here, not the header
  @Answers(200, TenantView, { summary: 'Rename a tenant that the credential is admin of' })
  async rename(
    @CurrentUser() user: Principal,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
    @Body({ schema: RenameTenant }) body: z.output<typeof RenameTenant>,
  ) {
    const held = chooseTenant(user, id);
    if (!includesRole(held.role, 'admin')) throw new RoleTooSmall('admin');
    return toTenantView(await this.tenants.rename(held.tenantId, actor, body.name));
  }
}
