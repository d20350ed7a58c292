import { Badge } from '#components/ui/badge'
import type { SelectOption } from '#components/ui/field'
import type { ContentField, ContentFields, ContentValues } from '#lib/content/content-fields'
import { cleanRichText } from '#lib/content/rich-text'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { RichText } from './rich-text.tsx'

type ContentReadingProps = {
  fields: ContentFields
  values: ContentValues
  /** Another state of the same content: what differs is marked. */
  against: ContentValues | null
  choices: Readonly<Record<string, readonly SelectOption[]>>
}

/** A content read field by field, drawn as its readers will see each of them. */
export function ContentReading({ fields, values, against, choices }: ContentReadingProps) {
  const shown = Object.entries(fields).filter(([name]) => !isBlank(values[name]) || (against !== null && !isBlank(against[name])))
  return (
    <dl className="grid max-w-prose gap-6">
      {shown.map(([name, field]) => (
        <div key={name} className="grid gap-1 border-t border-line pt-4">
          <dt className="flex flex-wrap items-baseline gap-3 font-semibold text-ink-soft">
            {field.label}
            {against !== null && JSON.stringify(values[name]) !== JSON.stringify(against[name]) ? <Badge tone="warning">diffère du brouillon</Badge> : null}
          </dt>
          <dd><Value field={field} value={values[name]} choices={choices[name] ?? []} /></dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ field, value, choices }: { field: ContentField; value: unknown; choices: readonly SelectOption[] }) {
  if (isBlank(value)) return <span className="text-ink-soft">(vide)</span>
  switch (field.type) {
    case 'rich': return <RichText doc={cleanRichText(value)} />
    case 'day': return dayAndMonth(String(value), '')
    case 'choice': return field.options[String(value)] ?? ''
    case 'choices': return listOf(value).map((one) => field.options[String(one)] ?? '').join(', ')
    case 'contents':
    case 'organisations':
    case 'communes':
    case 'picture':
    case 'files': return listOf(value).map((one) => choices.find((choice) => choice.value === one)?.label ?? 'un élément qui n’est plus là').join(', ')
    case 'lines': return (
      <ol className="grid list-decimal gap-2 pl-6">
        {listOf(value).map((line, index) => <li key={index}>{Object.entries(field.of).map(([name, one]) => [one.label, cellOf(line, name)] as const).filter(([, text]) => text !== '').map(([label, text]) => `${label} : ${text}`).join(' · ')}</li>)}
      </ol>
    )
    case 'line':
    case 'text':
    case 'address':
    case 'count': return <span className="whitespace-pre-line">{typeof value === 'string' || typeof value === 'number' ? value : ''}</span>
  }
}

function cellOf(line: unknown, name: string): string {
  const cell = typeof line === 'object' && line !== null ? (line as Record<string, unknown>)[name] : undefined
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && 'content' in value && Array.isArray(value.content) && value.content.length === 0
}
