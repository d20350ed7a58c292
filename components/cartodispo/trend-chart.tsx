type Point = { label: string; value: number | null }
type TrendChartProps = { title: string; points: readonly Point[]; unit: string; max: number }

const width = 640
const height = 200
const frame = { left: 58, right: 16, top: 12, bottom: 30 }

/** A line over some months. The table beside it says the same, so the drawing itself is passed over by screen readers. */
export function TrendChart({ title, points, unit, max }: TrendChartProps) {
  const x = (index: number) => frame.left + (index * (width - frame.left - frame.right)) / Math.max(1, points.length - 1)
  const y = (value: number) => frame.top + (1 - Math.min(value, max) / max) * (height - frame.top - frame.bottom)
  const drawn = points.flatMap((point, index) => (point.value === null ? [] : [{ ...point, value: point.value, x: x(index), y: y(point.value) }]))
  const last = drawn.at(-1)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="trend" aria-hidden data-title={title}>
      {[0, max / 2, max].map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={width - frame.right} y1={y(value)} y2={y(value)} className="trend-grid" />
          <text x={frame.left - 8} y={y(value)} textAnchor="end" dominantBaseline="middle">{Math.round(value)}</text>
        </g>
      ))}
      <polyline points={drawn.map((point) => `${point.x},${point.y}`).join(' ')} className="trend-line" />
      {drawn.map((point) => <circle key={point.label} cx={point.x} cy={point.y} r="3.5" className="trend-dot" />)}
      {points.map((point, index) => (index % 3 === 0 ? <text key={point.label} x={x(index)} y={height - 8} textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}>{point.label}</text> : null))}
      {last ? <text x={last.x} y={last.y - 10} textAnchor="end" className="trend-now">{last.value}{unit}</text> : null}
    </svg>
  )
}
