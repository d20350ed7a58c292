/** The few shapes of which everything is drawn, as SVG; units are pixels of the drawing. */

/** A parcel of land: two corners cut round, two kept, as everything that the site frames. */
export function parcel(x: number, y: number, width: number, height: number, fill: string, round = Math.min(width, height) * 0.28): string {
  return `<path fill="${fill}" d="M${x} ${y}H${x + width - round}Q${x + width} ${y} ${x + width} ${y + round}V${y + height}H${x + round}Q${x} ${y + height} ${x} ${y + height - round}Z"/>`
}

/** A plain or rounded box. */
export function box(x: number, y: number, width: number, height: number, fill: string, round = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
}

/** A disc. */
export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`
}

/** A closed shape. */
export function shape(path: string, fill: string): string {
  return `<path d="${path}" fill="${fill}"/>`
}

/** A stroke with round ends. */
export function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** Somebody: a head and shoulders, `size` tall, standing on `y`. */
export function person(x: number, y: number, size: number, head: string, body: string): string {
  const radius = size * 0.2
  const half = size * 0.34
  const top = y - size * 0.54
  return `${disc(x, y - size + radius, radius, head)}<path fill="${body}" d="M${x - half} ${y}V${top + half}Q${x - half} ${top} ${x} ${top}Q${x + half} ${top} ${x + half} ${top + half}V${y}Z"/>`
}

/** A cross of care. */
export function cross(x: number, y: number, size: number, fill: string): string {
  const arm = size / 3
  return box(x - arm / 2, y - size / 2, arm, size, fill) + box(x - size / 2, y - arm / 2, size, arm, fill)
}

/** Lines of a text that nobody reads, the last one shorter. */
export function lines(x: number, y: number, width: number, count: number, colour: string, gap = 46): string {
  return Array.from({ length: count }, (_, index) => box(x, y + index * gap, index === count - 1 ? width * 0.6 : width, 14, colour, 7)).join('')
}

/** Drawn turned, in degrees, around a point. */
export function turned(degrees: number, x: number, y: number, drawing: string): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${drawing}</g>`
}
