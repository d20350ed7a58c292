import { frenchCount } from '#lib/platform/format/french-count'

export const indicatorUnits = ['count', 'percent', 'hours', 'euros', 'yes_no'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** A figure as people type it ("219", "12,5", "1 200", "oui"), by its unit; null when empty; undefined when it is none. */
export function readFigure(text: string, unit: IndicatorUnit): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f%€]/g, '').toLowerCase()
  if (plain === '') return null
  if (unit === 'yes_no') return plain === 'oui' ? 1 : plain === 'non' ? 0 : undefined
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(plain)) return undefined
  const figure = Number(plain.replace(',', '.'))
  if (unit === 'percent' && figure > 100) return undefined
  return unit === 'count' && !Number.isInteger(figure) ? undefined : figure
}

/** A figure as it is read: "1 200", "12,5 %", "38 h", "oui"; an empty text for none. */
export function figureText(figure: number | null, unit: IndicatorUnit): string {
  if (figure === null) return ''
  if (unit === 'yes_no') return figure === 1 ? 'oui' : 'non'
  const number = Number.isInteger(figure) ? frenchCount(figure) : `${frenchCount(Math.trunc(figure))},${decimals(figure)}`
  return `${number}${{ count: '', percent: '\u00a0%', hours: '\u00a0h', euros: '\u00a0€' }[unit]}`
}

/** What a field shows to be corrected: the number without its unit. */
export function figureField(figure: number | null, unit: IndicatorUnit): string {
  return figureText(figure, unit).replaceAll(/[\s\u00a0\u202f%€h]/g, '')
}

/** Whether the aim was reached; null while one of the two is not known. */
export function isReached({ target, result }: { target: number | null; result: number | null }): boolean | null {
  return target === null || result === null ? null : result >= target
}

function decimals(figure: number): string {
  return figure.toFixed(2).split('.')[1]?.replace(/0$/, '') ?? ''
}
