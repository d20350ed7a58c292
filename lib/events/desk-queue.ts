import type { SaidAttendance } from './attendance.ts'

/** A mark as a tablet keeps it until the server has it. `saidAt`: the tablet's clock, ISO; `signature`: as it was drawn, empty for a word given. */
export type KeptMark = SaidAttendance & { source: 'code' | 'list'; saidAt: string; signature?: string }

type Person = { registrationId: string; position: number; present: readonly string[] }

const isSame = (one: SaidAttendance, other: Omit<SaidAttendance, 'isPresent'>) => one.registrationId === other.registrationId && one.position === other.position && one.halfDayId === other.halfDayId

/** The queue with one more mark: the last word about somebody on a half-day is the only one that is sent, with what they signed as long as they are there. */
export function withMark(queue: readonly KeptMark[], mark: KeptMark): KeptMark[] {
  const signature = mark.signature ?? (mark.isPresent ? queue.find((one) => isSame(one, mark) && one.isPresent)?.signature : undefined)
  return [...queue.filter((one) => !isSame(one, mark)), signature === undefined ? mark : { ...mark, signature }]
}

/** Whether somebody signed, or gave their word, for a half-day on which they are there. */
export function isSigned(person: Person & { signed: readonly string[] }, halfDayId: string, queue: readonly KeptMark[]): boolean {
  const said = queue.find((one) => isSame(one, { ...person, halfDayId }))
  if (said !== undefined && (!said.isPresent || said.signature !== undefined)) return said.isPresent
  return person.signed.includes(halfDayId)
}

/** The queue once the server has taken some: what was said meanwhile stays. */
export function withoutSent(queue: readonly KeptMark[], sent: readonly KeptMark[]): KeptMark[] {
  return queue.filter((one) => !sent.some((other) => isSame(one, other) && one.saidAt === other.saidAt))
}

/** Whether somebody is there on a half-day: what was said here last, or what the server knew. */
export function isPresent(person: Person, halfDayId: string, queue: readonly KeptMark[]): boolean {
  const said = queue.find((one) => isSame(one, { ...person, halfDayId }))
  return said === undefined ? person.present.includes(halfDayId) : said.isPresent
}

/** Whose code was read; undefined for one that is nobody's of this date, forged or of another event. */
export function personOf<Known extends { badge: string }>(people: readonly Known[], code: string): Known | undefined {
  const badge = code.trim().split('/').at(-1) ?? ''
  return people.find((one) => one.badge === badge)
}

/** What a device kept, as far as it can be read: something else wrote there, or an older version of ours. */
export function readKept(text: string | null): KeptMark[] {
  if (text === null) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(one: unknown): one is KeptMark {
  return typeof one === 'object' && one !== null && ['registrationId', 'position', 'halfDayId', 'isPresent', 'source', 'saidAt'].every((name) => name in one)
}
