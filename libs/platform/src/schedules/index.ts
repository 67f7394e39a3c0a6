export { declareSchedule, type ScheduleDeclaration, type ScheduleTiming } from './schedule.declaration.js';
export { type ScheduleView } from './schedule.view.js';
export { Schedules, type Reconciled } from './schedules.service.js';
export { SchedulesModule } from './schedules.module.js';
