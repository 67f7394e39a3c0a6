import { Body, Controller, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Sessions, SignIn, type Tokens } from '@resync/platform';
import { type z } from 'zod';
import { Public } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { Login, RefreshLogin, TokensView } from './authentication.dto.js';

const toView = (tokens: Tokens): z.output<typeof TokensView> => ({ tokenType: 'Bearer', ...tokens });

@ApiTags('identity')
@Controller('auth')
export class AuthenticationController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Post('login')
  @Public()
  @Answers(200, TokensView, {
    summary: 'Sign in by e-mail and password',
    problems: { 401: 'E-mail or password is wrong', 429: 'Too many attempts' },
  })
  async login(@Body({ schema: Login }) body: z.output<typeof Login>, @Ip() address: string) {
    return toView(await this.signIn.withPassword({ ...body, address }));
  }

  @Post('refresh')
  @Public()
  @Answers(200, TokensView, {
    summary: 'Exchange a refresh token for the next pair of tokens',
    problems: { 401: 'The refresh token is not valid (any more)' },
  })
  async refresh(@Body({ schema: RefreshLogin }) body: z.output<typeof RefreshLogin>) {
    return toView(await this.sessions.refresh(body.refreshToken));
  }

  @Post('logout')
  @Public() // the refresh token is the credential
  @Answers(204, null, { summary: 'End the session of a refresh token' })
  async logout(@Body({ schema: RefreshLogin }) body: z.output<typeof RefreshLogin>): Promise<void> {
    await this.sessions.end(body.refreshToken);
  }
}
