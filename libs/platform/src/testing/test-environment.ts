/** The runner hands the addresses of its servers to the suites through the environment. */
export interface TestEnvironment {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  redisUrl: string;
  temporalAddress: string;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this suite by ./resync test`);
  return value;
};

/** Addresses of the real servers that this run may use. */
export const testEnvironment = (): TestEnvironment => ({
  ownerUrl: required('DATABASE_URL'),
  appUrl: required('DATABASE_APP_URL'),
  systemUrl: required('DATABASE_SYSTEM_URL'),
  redisUrl: required('REDIS_URL'),
  temporalAddress: required('TEMPORAL_ADDRESS'),
});
