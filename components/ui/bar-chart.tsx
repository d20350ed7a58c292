import { capital } from '#lib/platform/format/capital'

type Bar = { key: string; label: string; value: number; words: string }
type BarChartProps = { title: string; bars: readonly Bar[] }

/** Bars as long as what they count. The table beside them says the same, so screen readers pass over the drawing. */
export function BarChart({ title, bars }: BarChartProps) {
  const longest = Math.max(1, ...bars.map((one) => one.value))
  return (
    <div className="bar-chart" aria-hidden>
      <p className="bar-chart-title">{capital(title)}</p>
      {bars.map((one) => (
        <div key={one.key} className="bar-chart-line">
          <span className="bar-chart-label">{one.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="bar-chart-bar"><rect width={(100 * one.value) / longest} height="10" /></svg>
          <span className="tabular">{one.words}</span>
        </div>
      ))}
    </div>
  )
}
