import { frenchSpaces } from '#lib/platform/format/french-spaces'
import type { ContentField, ContentFields, ContentValues } from './content-fields.ts'

/** Values as they are read: the spaces that French never breaks a line at become no-break ones; the draft keeps what was typed. */
export function readableValues(fields: ContentFields, values: ContentValues): ContentValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(fields[name], value)]))
}

function readable(field: ContentField | undefined, value: unknown): unknown {
  if ((field?.type === 'line' || field?.type === 'text') && typeof value === 'string') return frenchSpaces(value)
  if (field?.type === 'lines' && Array.isArray(value)) return value.map((line: ContentValues) => readableValues(field.of, line))
  return field?.type === 'rich' ? readableNode(value) : value
}

function readableNode(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(readableNode)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'text' && typeof value === 'string' ? frenchSpaces(value) : readableNode(value)]))
}
