import { useId } from 'react'
import { shadeOf } from '#lib/territory/mosaic-shade'
import type { Mosaic as MosaicDrawing, MosaicCell } from '#lib/territory/mosaic-cells'

type MosaicProps = {
  mosaic: MosaicDrawing
  /** Codes of the communes where something public happens. */
  lit?: readonly string[]
  /** Codes whose names are written on the drawing. */
  named?: readonly string[]
  /** With a title it is an image with a name; without, decoration that is passed over. */
  title?: string
  description?: string
}

/** The territory as a large patchwork of its communes, with names (`MosaicPicture` is for decoration); what is lit has a texture besides its colour. */
export function Mosaic({ mosaic, lit = [], named = [], title, description }: MosaicProps) {
  const id = useId()
  const isLit = (cell: MosaicCell) => lit.includes(cell.code)
  const labels = mosaic.cells.filter((cell) => named.includes(cell.code))
  return (
    <svg
      className="mosaic"
      viewBox={`0 0 ${mosaic.width} ${mosaic.height}`}
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
