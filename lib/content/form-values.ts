import { isDay } from '#lib/platform/day'
import { typedText } from '#lib/platform/format/typed-text'
import type { ContentField, ContentFields, ContentValues } from './content-fields.ts'
import { cleanValues, isWebAddress } from './content-values.ts'
import { richTextFromForm } from './rich-text-form.ts'
import { hrefFromTyped } from './rich-text-href.ts'

/** What a form sends: one text or several under each name; the cells of a small table as `name.0.column`. */
export type FlatForm = Readonly<Record<string, unknown>>

/** The values behind a sent form, and one sentence for each that cannot be kept as it was typed. */
export function valuesFromForm(fields: ContentFields, form: FlatForm): { values: ContentValues; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const read = (from: FlatForm, of: ContentFields, path: string): Record<string, unknown> =>
    Object.fromEntries(Object.entries(of).map(([name, field]) => {
      const place = `${path}${name}`
      if (field.type === 'lines') return [name, rowsInOrder(from, place).map((row) => read(from, field.of, `${place}.${row}.`))]
      const { value, error } = readField(field, from[place])
      if (error !== null) errors[place] = error
      return [name, value]
    }))
  const values = cleanValues(fields, read(form, fields, ''))
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'day' && field.notBefore !== undefined && endsTooSoon(values[name], values[field.notBefore])) {
      errors[name] ??= `Ce jour vient avant celui de « ${fields[field.notBefore]?.label ?? ''} » : corrigez l’un des deux.`
    }
  }
  return { values, errors }
}

function endsTooSoon(end: unknown, beginning: unknown): boolean {
  return typeof end === 'string' && typeof beginning === 'string' && end < beginning
}

function readField(field: Exclude<ContentField, { type: 'lines' }>, sent: unknown): { value: unknown; error: string | null } {
  const text = typeof sent === 'string' ? sent.trim() : ''
  switch (field.type) {
    case 'line':
    case 'text':
      return readText(typedText(text), field.max)
    case 'address':
      return readAddress(typedText(text))
    case 'day':
      return { value: text === '' ? null : text, error: text === '' || isDay(text) ? null : 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.' }
    case 'count': {
      const isCount = /^\d{1,6}$/.test(text) && Number(text) >= field.min && Number(text) <= field.max
      return { value: isCount ? Number(text) : null, error: text === '' || isCount ? null : `Un nombre entre ${field.min} et ${field.max}.` }
    }
    case 'rich':
      return readRichText(text)
    case 'choice':
      return { value: text, error: null }
    case 'picture':
      return { value: text === '' ? null : text, error: null }
    case 'choices':
    case 'contents':
    case 'organisations':
    case 'communes':
    case 'files':
      return { value: Array.isArray(sent) ? sent : text === '' ? [] : [text], error: null }
  }
}

function readText(text: string, max: number): { value: unknown; error: string | null } {
  return { value: text, error: text.length > max ? tooLong(text.length, max) : null }
}

/** What somebody who typed or pasted too much is told: nothing of it is cut off. */
export function tooLong(length: number, max: number): string {
  return `${max} caractères au plus ; il y en a ${length}.`
}

/** A site typed without its `https://` is completed, as in the links of a text. */
function readAddress(text: string): { value: unknown; error: string | null } {
  const address = text === '' ? '' : hrefFromTyped(text)
  return address === '' || isWebAddress(address) ? { value: address, error: null }
    : { value: text, error: 'Cette adresse ne mène à aucun site. Collez-la entière et sans espace, par exemple : https://www.ameli.fr/actualites' }
}

function readRichText(text: string): { value: unknown; error: string | null } {
  if (text === '') return { value: null, error: null }
  const value = richTextFromForm(text)
  return { value, error: value === null ? 'Ce texte est arrivé incomplet, ou il est trop long : raccourcissez-le, ou rechargez la page.' : null }
}

/**
 * The lines of a small table in the order wanted: by the place that each asks for (`name.0:place`, from 1), else as they
 * stood. Of two that ask for one place, the line that was moved there comes first.
 */
export function rowsInOrder(form: FlatForm, name: string): number[] {
  const placeOf = (row: number) => {
    const typed = form[`${name}.${row}:place`]
    return typeof typed === 'string' && /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : row + 1
  }
  // A line that asks for less than it had goes before whoever stands there, one that asks for more behind.
  const rank = (row: number) => placeOf(row) + Math.sign(placeOf(row) - (row + 1)) / 2
  return rowNumbers(form, name).sort((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b) || a - b)
}

function rowNumbers(form: FlatForm, place: string): number[] {
  const rows = Object.keys(form).flatMap((name) => {
    const row = name.startsWith(`${place}.`) ? /^(\d{1,3})\./.exec(name.slice(place.length + 1))?.[1] : undefined
    return row === undefined ? [] : [Number(row)]
  })
  return [...new Set(rows)].sort((a, b) => a - b)
}
