import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, type Principal, UserService } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, CurrentUser, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import {
  ChangeUser,
  CreateUser,
  ListUsers,
  toUserView,
  userCursor,
  UserPage,
  UserView,
} from './users.dto.js';

const MISSING = { 404: 'Nobody of that id is in the tenant' };
const LAST = { 409: 'The tenant would have no admin left' };

@ApiTags('identity')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UserService) {}

  @Get()
  @Requires('admin')
  @Answers(200, UserPage, { summary: 'The people of the tenant, by e-mail' })
  async list(@TenantId() tenantId: string, @Query({ schema: ListUsers }) query: z.output<typeof ListUsers>) {
    const { limit, cursor: after } = query;
    const rows = await this.users.list(tenantId, { after, limit: limit + 1 });
    return toPage(rows, limit, toUserView, (user) => userCursor.write(user.email));
  }

  @Post()
  @Requires('admin')
  @Answers(201, UserView, {
    summary: 'Give somebody a place in the tenant; makes the account when there is none',
    problems: { 409: 'The person is in the tenant already, or has an account outside it' },
  })
  async create(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @CurrentUser() { platformAdmin }: Principal,
    @Body({ schema: CreateUser }) body: z.output<typeof CreateUser>,
  ) {
    return toUserView(await this.users.create(tenantId, actor, body, { vouching: platformAdmin }));
  }

  @Get(':id')
  @Requires('admin')
  @Answers(200, UserView, { summary: 'One person', problems: MISSING })
  async get(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ) {
    return toUserView(await this.users.get(tenantId, id));
  }

  @Patch(':id')
  @Requires('admin')
  @Answers(200, UserView, {
    summary: 'Change the role, or take away and give back the access to the tenant',
    problems: { ...MISSING, ...LAST },
  })
  async update(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
    @Body({ schema: ChangeUser }) body: z.output<typeof ChangeUser>,
  ) {
    return toUserView(await this.users.update(tenantId, actor, id, body));
  }

  @Delete(':id')
  @Requires('admin')
  @Answers(204, null, { summary: 'Take somebody out of the tenant', problems: { ...MISSING, ...LAST } })
  async remove(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ): Promise<void> {
    await this.users.remove(tenantId, actor, id);
  }
}
