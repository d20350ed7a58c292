import type { Tx } from '#lib/platform/db/client'
import { isLongRun } from '#tests/setup/how-many'

/** How often each pair of gestures is raced: once tells a guard that is lacking (the controls show it); the long tests take the time. */
export const timesRaced = isLongRun ? 60 : 1

export type Racer = { name: string; run: () => Promise<{ ok: boolean; code?: string }> }

/** Holds whoever comes until so many have come. */
export function barrier(count: number): () => Promise<void> {
  let arrived = 0
  let open = () => {}
  const gate = new Promise<void>((resolve) => { open = resolve })
  return async () => {
    arrived += 1
    if (arrived === count) open()
    await gate
  }
}

/** A barrier that closes again behind those who came, for what reads more than once. */
export function barriers(count: number): () => Promise<void> {
  let [arrived, next] = [0, barrier(count)]
  return () => {
    const now = next
    arrived += 1
    if (arrived % count === 0) next = barrier(count)
    return now()
  }
}

/** All start once all are there; their answers. */
export async function race(...racers: readonly Racer[]): Promise<{ ok: boolean; code?: string }[]> {
  const start = barrier(racers.length)
  return Promise.all(racers.map(async (racer) => { await start(); return racer.run() }))
}

/** How many of them went through. */
export async function winners(...racers: readonly Racer[]): Promise<number> {
  return (await race(...racers)).filter((answer) => answer.ok).length
}

/** A transaction whose raw SQL is sent without some of its words, for negative controls: ` FOR UPDATE OF s`, an `ON CONFLICT …`. */
export function without(tx: Tx, words: RegExp): Tx {
  const edited = (strings: TemplateStringsArray): TemplateStringsArray => {
    const cut = strings.map((part) => part.replace(words, ''))
    if (cut.join('') === strings.join('')) return strings
    return Object.assign(cut, { raw: cut })
  }
  return new Proxy(tx, {
    get(target, name) {
      if (name === '$queryRaw') return (strings: TemplateStringsArray, ...values: unknown[]) => target.$queryRaw(edited(strings), ...values)
      if (name === '$executeRaw') return (strings: TemplateStringsArray, ...values: unknown[]) => target.$executeRaw(edited(strings), ...values)
      return Reflect.get(target, name, target) as unknown
    },
  })
}

/** A transaction in which one call on one table goes through the test's hands: to hold whoever made it, or to take a guard out of what is asked. */
export function through(tx: Tx, table: 'needLine' | 'operatorAlert' | 'referral', call: string, hands: (real: (args: Asked) => Promise<unknown>, args: Asked) => Promise<unknown>): Tx {
  const handled = new Proxy(tx[table], {
    get(target: object, name) {
      const real: unknown = Reflect.get(target, name, target)
      if (name !== call || typeof real !== 'function') return real
      return (args: Asked) => hands(async (asked) => (real as (asked: Asked) => Promise<unknown>).call(target, asked), args)
    },
  })
  return new Proxy(tx, { get: (target, name) => (name === table ? handled : (Reflect.get(target, name, target) as unknown)) })
}

type Asked = { where?: Record<string, unknown> }
