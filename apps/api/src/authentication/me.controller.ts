import { Body, Controller, Get, Ip, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Principal, SignIn, SignInRefused, TenantService } from '@resync/platform';
import { type z } from 'zod';
import { CurrentUser, SignedIn } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { ChangePassword, MeView } from './authentication.dto.js';

@ApiTags('identity')
@Controller('me')
export class MeController {
  constructor(
    private readonly tenants: TenantService,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @SignedIn()
  @Answers(200, MeView, { summary: 'Who the credential is, and which tenants it holds' })
  async get(@CurrentUser() { kind, id, name, platformAdmin, expiresAt, ...principal }: Principal) {
    const held = await this.tenants.heldBy({ kind, id, name, platformAdmin, expiresAt, ...principal });
    return {
      kind,
      id,
      name,
      platformAdmin,
      expiresAt: expiresAt?.toISOString() ?? null,
      tenants: held.map((tenant) => ({
        id: tenant.id,
        slug: tenant.slug,
        name: tenant.name,
        role: tenant.role,
      })),
    };
  }

  @Put('password')
  @SignedIn()
  @Answers(204, null, { summary: 'Change the own password; all sessions end' })
  async changePassword(
    @CurrentUser() user: Principal,
    @Body({ schema: ChangePassword }) body: z.output<typeof ChangePassword>,
    @Ip() address: string,
  ): Promise<void> {
    if (user.kind !== 'user') throw new SignInRefused(); // a program has no password
    await this.signIn.changePassword(user.id, {
      current: body.currentPassword,
      next: body.newPassword,
      address,
    });
  }
}
