import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenantSettings } from './settings.entity.js';
import { type MonitoringSettings } from './settings.model.js';
import { SettingsRepository } from './settings.repository.js';
import { SETTINGS_DEFAULTS, SettingsService } from './settings.service.js';

@Module({})
export class SettingsModule {
  static forRoot(defaults: MonitoringSettings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      imports: [TypeOrmModule.forFeature([TenantSettings])],
      providers: [{ provide: SETTINGS_DEFAULTS, useValue: defaults }, SettingsRepository, SettingsService],
      exports: [SettingsService],
    };
  }
}
