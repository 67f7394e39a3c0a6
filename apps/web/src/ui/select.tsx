interface SelectProps<T extends string> {
  /** Said to screen readers. */
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** The system's own: it is right on a phone and by keyboard. */
export function Select<T extends string>({ label, value, options, onChoose }: SelectProps<T>) {
  return (
    <select
      aria-label={label}
      className="min-h-9 rounded-md border border-line bg-panel px-2 text-sm"
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
