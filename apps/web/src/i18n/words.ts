/** The same shape with any words. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** The words of a feature in both languages; the compiler holds them to the same keys. */
export const words = <T>(both: { pt: T; en: Words<NoInfer<T>> }): { pt: T; en: Words<T> } => both;
