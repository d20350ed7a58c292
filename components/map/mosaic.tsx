import { type CSSProperties, useId } from 'react'
import { shadeOf } from '#lib/territory/mosaic-shade'
import type { Mosaic as MosaicDrawing, MosaicCell } from '#lib/territory/mosaic-cells'
import { readableNames } from '#lib/territory/mosaic-names'

type MosaicProps = {
  mosaic: MosaicDrawing
  /** Codes of the communes where something public happens. */
  lit?: readonly string[]
  /** Codes whose names are written where there is room, those that matter most first; what the drawing is used for says how large. */
  names?: { of: readonly string[]; room: keyof typeof rooms }
  /** With a title it is an image with a name; without, decoration that is passed over. */
  title?: string
  description?: string
}

/**
 * Height of names in the drawing's units (it is 100 wide), on a wide screen and on a phone. The hero's drawing runs off the
 * right edge of a wide screen.
 */
const rooms = {
  hero: { wide: { height: 2.9, right: 86 }, narrow: { height: 4.4 } },
  map: { wide: { height: 2.1 }, narrow: { height: 4.2 } },
} as const

/** The territory as a large patchwork of its communes, with names (`MosaicPicture` is for decoration); what is lit has a texture besides its colour. */
export function Mosaic({ mosaic, lit = [], names, title, description }: MosaicProps) {
  const id = useId()
  const isLit = (cell: MosaicCell) => lit.includes(cell.code)
  const room = rooms[names?.room ?? 'map']
  const [wide, narrow] = [readableNames(mosaic, names?.of ?? [], room.wide), readableNames(mosaic, names?.of ?? [], room.narrow)]
  const labels = mosaic.cells.filter((cell) => wide.includes(cell.code) || narrow.includes(cell.code))
  const sizes: CSSProperties & Record<`--${string}`, string> = { '--name-wide': `${room.wide.height}px`, '--name-narrow': `${room.narrow.height}px` }
  return (
    <svg
      className="mosaic" style={labels.length === 0 ? undefined : sizes}
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
        <text
          key={cell.code} x={cell.centre[0]} y={cell.centre[1]} textAnchor="middle" dominantBaseline="middle" aria-hidden
          data-lit={isLit(cell) ? '' : undefined} data-only={!narrow.includes(cell.code) ? 'wide' : !wide.includes(cell.code) ? 'narrow' : undefined}
        >
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
