import * as fc from 'fast-check'
import { emptyText, isName, junkText, namelessText, prototypeKeys } from '#tests/helpers/junk'

/** One field of a form that is sent: a text, or a file where a text is expected. */
export type Entry = readonly [name: string, value: string | File]

/** Anything at all in these fields, some of them several times or not there, and fields that nobody asked for. */
export function anyForm(fields: readonly string[], ids: readonly string[]): fc.Arbitrary<readonly Entry[]> {
  const text = junkText(ids)
  const value: fc.Arbitrary<string | File> = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: aFile })
  const own = fields.map((name) => fc.oneof(
    { weight: 8, arbitrary: (isName(name) ? fc.oneof(fc.constantFrom(...ids), text) : text).map((one): Entry[] => [[name, one]]) },
    { weight: 1, arbitrary: fc.constant<Entry[]>([]) },
    { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 4 }).map((all) => all.map((one): Entry => [name, one])) },
  ))
  const name = fc.oneof(fc.constantFrom(...prototypeKeys), fc.string({ unit: 'binary', maxLength: 12 }))
  const others = fc.array(fc.tuple(name, fc.array(value, { minLength: 1, maxLength: 2 })), { maxLength: 3 }).map((all) => all.flatMap(([other, values]) => values.map((one): Entry => [other, one])))
  return fc.tuple(...own, others).map((all) => all.flat())
}

/** What can mean nothing: fields left empty, filled with what nobody sees or with files, and names of nothing. */
export function emptyForm(fields: readonly string[]): fc.Arbitrary<readonly Entry[]> {
  const own = fields.map((name) => fc.array<string | File>(fc.oneof({ weight: 5, arbitrary: isName(name) ? namelessText : emptyText }, { weight: 1, arbitrary: aFile }), { maxLength: 2 }).map((all) => all.map((one): Entry => [name, one])))
  const others = fc.subarray(prototypeKeys).map((names) => names.map((name): Entry => [name, '']))
  return fc.tuple(...own, others).map((all) => all.flat())
}

const aFile = fc.constantFrom('x', '', '\uFFFD'.repeat(9)).map((text) => new File([text], 'x.txt'))

/** The fields that a zod schema names, however it is wrapped. */
export function fieldsOf(schema: unknown, depth = 0): string[] {
  if (depth > 6 || schema === null || typeof schema !== 'object') return []
  const { def, shape } = schema as { def?: Record<string, unknown>; shape?: Record<string, unknown> }
  if (shape !== undefined) return Object.keys(shape)
  const options: unknown = def?.['options']
  const inner = def === undefined ? [] : [def['in'], def['out'], def['innerType'], def['left'], def['right'], ...(Array.isArray(options) ? (options as unknown[]) : [])]
  return [...new Set(inner.flatMap((one) => fieldsOf(one, depth + 1)))]
}

type Called = (...args: unknown[]) => Promise<unknown>

/** Sends a form to a server action; what is wrong with its answer, or how it ended. */
export async function sendForm(action: Called, entries: readonly Entry[]): Promise<{ fault: string } | { end: string }> {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  try {
    const answer = await (action.length === 1 ? action(form) : action(null, form))
    return isFormState(answer) ? { end: answer === undefined ? 'nothing' : endOf(answer) } : { fault: `answered ${JSON.stringify(answer).slice(0, 200)}` }
  } catch (error) {
    return ended(error)
  }
}

/** How Next ends a request by throwing (another page, nothing there), or what was thrown that is none of that. */
export function ended(error: unknown): { fault: string } | { end: string } {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return /^NEXT_REDIRECT;|^NEXT_HTTP_ERROR_FALLBACK;4/.test(digest) ? { end: digest.slice(0, 13) } : { fault: `threw ${told(error)}` }
}

/** An error in a line, with where it was met in our own files. */
export function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const places = (error.stack ?? '').split('\n').filter((line) => /\/(lib|app)\//.test(line) && !line.includes('node_modules')).slice(0, 4).map((line) => line.trim().replace(/.*\/((lib|app)\/[^)]*)\)?$/, '$1'))
  return `${error.name}: ${error.message.slice(0, 200)} (${places.join(' < ')})`
}

type FormAnswer = { status: string; values: object; message: unknown }

/** What a form shows again: plain, so that it travels to the browser as it is. */
function isFormState(answer: unknown): answer is FormAnswer | undefined {
  if (answer === undefined) return true
  if (answer === null || typeof answer !== 'object' || !('values' in answer) || !('status' in answer)) return false
  const { values } = answer
  return typeof values === 'object' && values !== null && Object.getPrototypeOf(values) === Object.prototype && (answer.status === 'error' || answer.status === 'done')
}

function endOf({ status, message }: FormAnswer): string {
  if (status === 'done') return 'done'
  return message === null ? 'at a field' : 'above the form'
}
