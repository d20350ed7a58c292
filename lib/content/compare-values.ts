import { diffWordsWithSpace } from 'diff'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { ContentField, ContentFields, ContentValues } from './content-fields.ts'
import { type RichText, type RichTextBlock, type RichTextInline, cleanRichText } from './rich-text.ts'

export type ComparedPart = { change: 'same' | 'added' | 'removed'; text: string }
export type ComparedField = {
  name: string; label: string
  parts: ComparedPart[]
  /** The words are the same: only their look, or which picture stands there, has changed. */
  change: 'words' | 'look'
}

/** How a name is said of what a field names by its id; null when it is not there any more. */
export type NameOf = (field: string, id: string) => string | null

/** What differs between two states of a content, field by field, word by word; fields that are the same are left out. */
export function compareValues(fields: ContentFields, before: ContentValues, after: ContentValues, nameOf: NameOf): ComparedField[] {
  return Object.entries(fields).flatMap(([name, field]): ComparedField[] => {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) return []
    const parts = compareTexts(readable(name, field, before[name], nameOf), readable(name, field, after[name], nameOf))
    return [{ name, label: field.label, parts, change: parts.some((part) => part.change !== 'same') ? 'words' : 'look' }]
  })
}

/** Two texts word by word. Past half a second of work, the one is shown as taken out and the other as put in. */
export function compareTexts(before: string, after: string): ComparedPart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: 500 }) ?? [{ removed: true, added: false, value: before }, { removed: false, added: true, value: after }]
  return changes.map((one) => ({ change: one.added ? 'added' : one.removed ? 'removed' : 'same', text: one.value }))
}

/** A value as text: what a reader would make of it, one thing a line. */
export function readable(name: string, field: ContentField, value: unknown, nameOf: NameOf): string {
  switch (field.type) {
    case 'rich': return outline(cleanRichText(value))
    case 'day': return typeof value === 'string' ? dayAndMonth(value, '') : ''
    case 'choice': return field.options[textOf(value)] ?? ''
    case 'choices': return listOf(value).map((one) => field.options[textOf(one)] ?? '').join('\n')
    case 'communes':
    case 'contents':
    case 'organisations':
    case 'picture':
    case 'files': return listOf(value).map((one) => nameOf(name, textOf(one)) ?? '(un élément qui n’est plus là)').join('\n')
    case 'lines': return listOf(value).map((line, index) => lineOf(field, line, index, nameOf)).join('\n')
    case 'line':
    case 'text':
    case 'address':
    case 'count': return textOf(value)
  }
}

function lineOf(field: Extract<ContentField, { type: 'lines' }>, line: unknown, index: number, nameOf: NameOf): string {
  const cells = typeof line === 'object' && line !== null ? (line as ContentValues) : {}
  const said = Object.entries(field.of).map(([name, one]) => [one.label, readable(name, one, cells[name], nameOf)] as const).filter(([, text]) => text !== '')
  return [`${field.one} ${index + 1}`, ...said.map(([label, text]) => `${label} : ${text}`)].join('\n')
}

/** A text with its layout said in words: titles, items, tables, where links lead, what pictures show. */
function outline(doc: RichText): string {
  return doc.content.map((block) => outlineOf(block)).join('\n\n')
}

function outlineOf(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph': return inlines(block.content)
    case 'heading': return `${block.attrs.level === 2 ? 'Titre' : 'Sous-titre'} : ${inlines(block.content)}`
    case 'bulletList': return block.content.map((item) => `• ${item.content.map(outlineOf).join('\n')}`).join('\n')
    case 'orderedList': return block.content.map((item, index) => `${block.attrs.start + index}. ${item.content.map(outlineOf).join('\n')}`).join('\n')
    case 'blockquote': return `Citation :\n${block.content.map(outlineOf).join('\n')}`
    case 'callout': return `Encadré :\n${block.content.map(outlineOf).join('\n')}`
    case 'table': return `Tableau :\n${block.content.map((row) => row.content.map((cell) => cell.content.map(outlineOf).join(' ')).join(' | ')).join('\n')}`
    case 'horizontalRule': return '———'
    case 'figure': return `Image : ${block.attrs.alt}${block.attrs.caption === '' ? '' : ` (légende : ${block.attrs.caption})`}`
    case 'file': return `Fichier : ${block.attrs.label}`
  }
}

function inlines(all: readonly RichTextInline[]): string {
  return all.map((one) => {
    if (one.type === 'hardBreak') return '\n'
    const link = one.marks?.find((mark) => mark.type === 'link')
    return link === undefined ? one.text : `${one.text} [lien : ${link.attrs.href}]`
  }).join('')
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[]
  return value === null || value === undefined || value === '' ? [] : [value]
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
