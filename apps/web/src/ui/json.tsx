/** Anything at all, as it came. */
export const Json = ({ value }: { value: unknown }) => (
  <pre className="p-4 font-mono text-xs break-words whitespace-pre-wrap">
    {JSON.stringify(value, null, 2)}
  </pre>
);
