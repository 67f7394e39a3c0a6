import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BOX, type FieldProps, Labelled } from './labelled';
import { classes } from '../ui/classes';

interface SliderProps<Values extends FieldValues> extends FieldProps<Values> {
  /** Of the slider; the number beside it may lie beyond, as far as the API takes it. */
  min: number;
  max: number;
  unit: string;
}

/** A number that is felt for by the slider or typed. */
export function SliderField<Values extends FieldValues>({ min, max, unit, ...field }: SliderProps<Values>) {
  const { t } = useTranslation();
  const { field: held } = useController({ control: field.form.control, name: field.name });
  const value: unknown = held.value;
  const number = typeof value === 'number' && !Number.isNaN(value) ? value : null;
  const take = (text: string): void => held.onChange(text === '' ? null : Number(text));
  return (
    <Labelled {...field}>
      {(described) => (
        <div className="flex items-center gap-3">
          <input
            type="range"
            min={min}
            max={max}
            value={number ?? min}
            aria-label={t('forms/slider', { label: field.label })}
            aria-valuetext={`${number ?? ''} ${unit}`}
            onChange={({ target }) => take(target.value)}
            onBlur={held.onBlur}
            className="h-10 max-w-80 min-w-0 flex-1 accent-accent"
          />
          <input
            {...described}
            ref={held.ref}
            type="number"
            inputMode="numeric"
            value={number ?? ''}
            onChange={({ target }) => take(target.value)}
            onBlur={held.onBlur}
            className={classes(BOX, 'w-24 shrink-0 tabular-nums')}
          />
          <span className="text-sm text-quiet">{unit}</span>
        </div>
      )}
    </Labelled>
  );
}
