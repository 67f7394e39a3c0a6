/** Token of the `Embedder` that makes the vectors of own examples. */
export const OWN_EXAMPLE_ENCODER = Symbol('OWN_EXAMPLE_ENCODER');
