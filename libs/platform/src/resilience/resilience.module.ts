import { Global, Module } from '@nestjs/common';
import { ResiliencePolicies } from './resilience-policies.js';

/** Global: breakers only help when the whole process shares them. */
@Global()
@Module({ providers: [ResiliencePolicies], exports: [ResiliencePolicies] })
export class ResilienceModule {}
