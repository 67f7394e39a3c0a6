export const KIB = 1_024;
export const MIB = 1_024 * KIB;

/** Bytes as people read them: `4.1 MiB`. */
export const inMebibytes = (bytes: number): string => `${Math.round((bytes / MIB) * 10) / 10} MiB`;
