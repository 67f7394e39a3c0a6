import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PushByHand, PushPreferencesService, PushService } from '@resync/monitoring';
import { type Principal } from '@resync/platform';
import { type z } from 'zod';
import { Allows, CurrentUser, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import {
  PushPreferencesView,
  PushSubscriptionView,
  PushTestView,
  PushView,
  SubscribeBrowser,
  toPushView,
  toSubscriptionView,
} from './push.dto.js';

const OFF = 'This house does not push (`PUSH_NOT_CONFIGURED`)';

/** Each test is a request to every browser of its owner. */
const TESTS = { perMinute: 6, burst: 3 };

/** Each sees and changes its own browsers only, whatever its role. */
@ApiTags('push')
@Controller('push')
export class PushController {
  constructor(
    private readonly push: PushService,
    private readonly preferences: PushPreferencesService,
    private readonly byHand: PushByHand,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, PushView, { summary: 'What to subscribe with, your browsers, and what you want to be told' })
  async overview(@TenantId() tenantId: string, @CurrentUser() user: Principal) {
    return toPushView(await this.push.overview(tenantId, user));
  }

  @Put('preferences')
  @Requires('viewer')
  @Answers(200, PushPreferencesView, { summary: 'Choose what you want to be told, on all of your browsers' })
  choose(
    @TenantId() tenantId: string,
    @CurrentUser() user: Principal,
    @Body({ schema: PushPreferencesView }) body: z.output<typeof PushPreferencesView>,
  ) {
    return this.preferences.choose(tenantId, user, body);
  }

  @Post('subscriptions')
  @Requires('viewer')
  @Answers(201, PushSubscriptionView, {
    summary: 'Have a browser told from now on; the same one again is brought up to date',
    problems: {
      409: `${OFF}, or 20 of your browsers are subscribed (\`TOO_MANY_PUSH_SUBSCRIPTIONS\`)`,
      422: 'The endpoint is not at a public https address, or its keys are none',
    },
  })
  async subscribe(
    @TenantId() tenantId: string,
    @CurrentUser() user: Principal,
    @Body({ schema: SubscribeBrowser }) { subscription, label, language }: z.output<typeof SubscribeBrowser>,
  ) {
    const { endpoint, keys } = subscription;
    return toSubscriptionView(
      await this.push.subscribe(tenantId, user, { endpoint, ...keys, label, language }),
    );
  }

  @Delete('subscriptions/:id')
  @Requires('viewer')
  @Answers(204, null, {
    summary: 'Tell one of your browsers nothing any more',
    problems: { 404: 'You have no such browser' },
  })
  async unsubscribe(
    @TenantId() tenantId: string,
    @CurrentUser() user: Principal,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ): Promise<void> {
    await this.push.unsubscribe(tenantId, user, id);
  }

  @Post('test')
  @Requires('viewer')
  @Allows('push_test', TESTS)
  @Answers(200, PushTestView, {
    summary: 'Send a message to each of your browsers now, and say what the push services answered',
    problems: {
      409: `${OFF}, or the tenant lets nobody be pushed (\`PUSH_SWITCHED_OFF\`)`,
      429: 'More than six tests a minute of one credential',
    },
  })
  async test(@TenantId() tenantId: string, @CurrentUser() user: Principal) {
    return { results: await this.byHand.test(tenantId, user) };
  }
}
