import { useId } from 'react'
import type { Mosaic as MosaicDrawing, MosaicCell } from '#lib/territory/mosaic-cells'

type MosaicProps = {
  mosaic: MosaicDrawing
  /** `emblem` beside a name, `hero` large with lit communes and their names, `pattern` behind a heading. */
  look: 'emblem' | 'hero' | 'pattern'
  /** Codes of the communes where something public happens. */
  lit?: readonly string[]
  /** Codes whose names are written on the drawing. */
  named?: readonly string[]
  /** With a title it is an image with a name; without, decoration that is passed over. */
  title?: string
  description?: string
}

/** The territory as a patchwork of its communes; what is lit has a texture besides its colour. */
export function Mosaic({ mosaic, look, lit = [], named = [], title, description }: MosaicProps) {
  const id = useId()
  const isLit = (cell: MosaicCell) => lit.includes(cell.code)
  const labels = mosaic.cells.filter((cell) => named.includes(cell.code))
  return (
    <svg
      className="mosaic"
      data-look={look}
      viewBox={`0 0 ${mosaic.width} ${mosaic.height}`}
      preserveAspectRatio={look === 'pattern' ? 'xMidYMid slice' : 'xMidYMid meet'}
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': description ? `${id}t ${id}d` : `${id}t` })}
    >
      {title === undefined ? null : <title id={`${id}t`}>{title}</title>}
      {title !== undefined && description ? <desc id={`${id}d`}>{description}</desc> : null}
      {lit.length > 0 ? <Texture id={`${id}x`} /> : null}
      {mosaic.cells.map((cell) => (
        <path key={cell.code} d={cell.path} data-shade={isLit(cell) ? 'lit' : shadeOf(cell.code)} />
      ))}
      {mosaic.cells.filter(isLit).map((cell) => (
        <path key={cell.code} d={cell.path} fill={`url(#${id}x)`} className="mosaic-texture" />
      ))}
      {labels.map((cell) => (
        <text key={cell.code} x={cell.centre[0]} y={cell.centre[1]} textAnchor="middle" dominantBaseline="middle" aria-hidden>
          {cell.name}
        </text>
      ))}
    </svg>
  )
}

function Texture({ id }: { id: string }) {
  return (
    <pattern id={id} width="2" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 1h2" className="mosaic-thread" />
    </pattern>
  )
}

/** One of five quiet shades, always the same for a commune, so that the patchwork does not change from page to page. */
function shadeOf(code: string): number {
  let sum = 0
  for (const letter of code) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return sum % 5
}
