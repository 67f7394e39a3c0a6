import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { ALLOWANCE, type Allowance } from './access.decorators.js';
import { ACCESS_RULE, type AccessRule, holdToRule } from './access-rule.js';
import { Admission } from './admission.service.js';
import { RequestRates } from './request-rates.js';

/** Closed unless opened: each route says who may use it, and what says nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #logger = new Logger(AccessGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
    private readonly rates: RequestRates,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets authenticate in their own first frame
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (rule?.kind === 'public') {
      if (rule.counted) await this.rates.stranger(request);
      return true;
    }
    const access = await this.admission.admit(request);
    if (!rule) {
      this.#logger.error('a route says nothing about who may use it', { route: request.routeOptions.url });
      return false;
    }
    holdToRule(rule, access);
    const allowance = this.reflector.get<Allowance | undefined>(ALLOWANCE, context.getHandler());
    if (allowance) await this.rates.special(request, access, allowance);
    return true;
  }
}
