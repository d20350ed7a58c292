/** A part of a picture, as shares of its width and height. */
export type Crop = { x: number; y: number; width: number; height: number }
export type Size = { width: number; height: number }

/** The sizes that pages choose from, pixels: a thumbnail, a telephone, a column, a whole screen. */
const steps = [480, 720, 960, 1600] as const
const largestStep = Math.max(...steps)
/** What is kept of a photo: enough for another crop later, and for print. */
export const keptPixels = 3200
/** Less than this and a part of a picture shows nothing. */
const smallestShare = 0.05

/** The widths a picture of this width is made in; never larger than it is. */
export function variantWidths(width: number): number[] {
  const largest = Math.min(width, largestStep)
  return [...steps.filter((step) => step < largest), largest]
}

/** The width to hand out when this one is asked for: the next larger, else the largest. Old pages ask for old sizes. */
export function bestWidth(width: number, asked: number): number {
  const widths = variantWidths(width)
  return widths.find((one) => one >= asked) ?? Math.max(...widths)
}

/** What may stand in for a size that was not made yet when the picture was sent: itself, larger ones, then smaller ones. */
export function widthsNear(width: number): number[] {
  return [width, ...steps.filter((step) => step > width), ...steps.filter((step) => step < width).toReversed()]
}

/** A crop that lies inside the picture, to a tenth of a percent; null when it shows everything, or next to nothing. */
export function soundCrop(crop: Crop): Crop | null | 'too-small' {
  const [x, y] = [share(crop.x), share(crop.y)]
  const [width, height] = [Math.min(share(crop.width), round(1 - x)), Math.min(share(crop.height), round(1 - y))]
  if (width < smallestShare || height < smallestShare) return 'too-small'
  return width === 1 && height === 1 ? null : { x, y, width, height }
}

/** The crop in whole pixels of a picture, at least one each way. */
export function cropPixels(size: Size, crop: Crop): { left: number; top: number } & Size {
  const left = Math.min(size.width - 1, Math.round(crop.x * size.width))
  const top = Math.min(size.height - 1, Math.round(crop.y * size.height))
  return {
    left, top,
    width: Math.max(1, Math.min(size.width - left, Math.round(crop.width * size.width))),
    height: Math.max(1, Math.min(size.height - top, Math.round(crop.height * size.height))),
  }
}

/** Whether two crops show the same. */
export function sameCrop(one: Crop | null, other: Crop | null): boolean {
  if (one === null || other === null) return one === other
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

/** The crop as a row keeps it; null when all of the picture is shown. */
export function cropOfRow({ cropX, cropY, cropWidth, cropHeight }: { cropX: number | null; cropY: number | null; cropWidth: number | null; cropHeight: number | null }): Crop | null {
  if (cropX === null || cropY === null || cropWidth === null || cropHeight === null) return null
  return { x: cropX, y: cropY, width: cropWidth, height: cropHeight }
}

function share(value: number): number {
  return round(Math.min(1, Math.max(0, value)))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
