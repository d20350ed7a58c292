import { isDay } from '#lib/platform/day'
import { beginningOf, typedText } from '#lib/platform/format/typed-text'
import type { ContentField, ContentFields, ContentValues } from './content-fields.ts'
import { mediaIdsOf, plainText } from './rich-text-reading.ts'
import { cleanRichText, emptyRichText } from './rich-text.ts'
import { isUuid } from '#lib/platform/uuid'

/** Anything at all, brought into the shape of a kind's fields: what does not fit is left out. Never throws. */
export function cleanValues(fields: ContentFields, stored: unknown): ContentValues {
  const from = isRecord(stored) ? stored : {}
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, cleanValue(field, from[name])]))
}

function cleanValue(field: ContentField, value: unknown): unknown {
  switch (field.type) {
    case 'line':
      return beginningOf(textOf(value).replaceAll(/\s+/g, ' '), field.max)
    case 'text':
      return beginningOf(textOf(value), field.max)
    case 'address':
      return isWebAddress(value) ? value : ''
    case 'rich':
      return value === undefined || value === null ? emptyRichText : cleanRichText(value)
    case 'day':
      return typeof value === 'string' && isDay(value) ? value : null
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max ? value : null
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value) ? value : ''
    case 'choices':
      return listOf(value).filter((one) => typeof one === 'string' && Object.hasOwn(field.options, one))
    case 'contents':
    case 'organisations':
    case 'files':
      return [...new Set(listOf(value).filter((one): one is string => typeof one === 'string' && isUuid(one)))].slice(0, 100)
    case 'communes':
      return [...new Set(listOf(value).filter((one): one is string => typeof one === 'string' && /^[0-9][0-9AB][0-9A-Za-z-]{3,20}$/.test(one)))].slice(0, 400)
    case 'picture':
      return typeof value === 'string' && isUuid(value) ? value : null
    case 'lines':
      return listOf(value).slice(0, 50).map((one) => cleanValues(field.of, one)).filter((one) => !isEmptyLine(field.of, one))
  }
}

/** What is still missing before everyone may read it: the labels, in the order of the form. */
export function missingToPublish(fields: ContentFields, values: ContentValues): { name: string; label: string }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type === 'lines') {
      const isBroken = listOf(value).some((one) => isRecord(one) && missingToPublish(field.of, one).length > 0)
      return isBroken || (field.isNeeded && isEmpty(field, value)) ? [{ name, label: field.label }] : []
    }
    return field.isNeeded && isEmpty(field, value) ? [{ name, label: field.label }] : []
  })
}

export type Reference = { field: string; target: 'media' | 'content' | 'organisation'; targetId: string }

/** What a content names: files, other contents, organisations. */
export function referencesOf(fields: ContentFields, values: ContentValues): Reference[] {
  const found = Object.entries(fields).flatMap(([name, field]): Reference[] => {
    const value = values[name]
    const ids = listOf(value).filter((one) => typeof one === 'string')
    if (field.type === 'contents') return ids.map((targetId) => ({ field: name, target: 'content', targetId }))
    if (field.type === 'organisations') return ids.map((targetId) => ({ field: name, target: 'organisation', targetId }))
    if (field.type === 'files') return ids.map((targetId) => ({ field: name, target: 'media', targetId }))
    if (field.type === 'picture') return typeof value === 'string' ? [{ field: name, target: 'media', targetId: value }] : []
    if (field.type === 'rich') return mediaIdsOf(cleanRichText(value)).map((targetId) => ({ field: name, target: 'media', targetId }))
    return []
  })
  return [...new Map(found.map((one) => [`${one.field} ${one.target} ${one.targetId}`, one])).values()]
}

/** An address of the web that a reader may follow. */
export function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 500 || !/^https?:\/\/[^\s]+$/.test(value)) return false
  return URL.canParse(value)
}

function isEmptyLine(fields: ContentFields, values: ContentValues): boolean {
  return Object.entries(fields).every(([name, field]) => isEmpty(field, values[name]))
}

function isEmpty(field: ContentField, value: unknown): boolean {
  if (field.type === 'rich') return isEmptyDocument(value)
  if (field.type === 'count') return value === null
  return value === null || value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
}

function isEmptyDocument(value: unknown): boolean {
  const document = cleanRichText(value)
  return plainText(document).trim() === '' && mediaIdsOf(document).length === 0
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? typedText(value) : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every kind has a title; empty while nobody gave one. */
export function titleOf(values: ContentValues): string {
  const title = values['title']
  return typeof title === 'string' ? title : ''
}
