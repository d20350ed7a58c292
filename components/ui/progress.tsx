import { useId } from 'react'

type ProgressProps = { label: string; value: number; max: number; valueText?: string }

/** How far something has come, as a bar and in words ("12 sur 40"). */
export function Progress({ label, value, max, valueText = `${value} sur ${max}` }: ProgressProps) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="tabular text-ink-soft">{valueText}</span>
      </div>
      <progress id={id} value={value} max={max} className="progress" />
    </div>
  )
}
