/** What a call came back with; calls that are no success have thrown `ApiProblem`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new TypeError('the answer came back empty');
  return data;
}
