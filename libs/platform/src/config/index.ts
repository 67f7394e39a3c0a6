export {
  BadConfiguration,
  configSection,
  flag,
  integer,
  port,
  readConfig,
  type ConfigOf,
  type ConfigSection,
} from './config.js';
