import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PaperFacts } from './kit-facts.ts'

/** Milliseconds without a page to draw after which the thread ends: its fonts and library weigh some tens of megabytes. */
const idleMs = 60_000
/** Milliseconds after which a page that is not drawn never will be. */
const patienceMs = 30_000

type Answer = { id: number; bytes?: Uint8Array; failure?: string }
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined
let count = 0
const waiting = new Map<number, Waiting>()

/** Draws a paper in a thread beside, so that the server goes on answering; throws when it cannot be drawn. */
export async function renderKit(facts: PaperFacts): Promise<Uint8Array> {
  clearTimeout(idle)
  worker ??= start()
  const thread = worker
  count += 1
  const id = count
  const late = setTimeout(() => stop(thread, new Error('the paper was not drawn in time')), patienceMs)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      thread.postMessage({ id, facts })
    })
  } finally {
    clearTimeout(late)
    waiting.delete(id)
    if (waiting.size === 0 && worker !== null) idle = setTimeout(() => worker && stop(worker, new Error('idle')), idleMs).unref()
  }
}

function start(): Worker {
  // From its source, as the server itself runs. Built this way, and not with `new`, so that Next's bundler does not see a
  // worker to pack: it would give it its own React, in which the PDF library does not run.
  const thread = Reflect.construct(Worker, [path.join(process.cwd(), 'lib/kit/drawing-thread-paper.ts')])
  thread.unref()
  thread.on('message', ({ id, bytes, failure }: Answer) => {
    const one = waiting.get(id)
    if (bytes) one?.resolve(bytes)
    else one?.reject(new Error(failure ?? 'nothing was drawn'))
  })
  thread.on('error', (error: unknown) => stop(thread, error instanceof Error ? error : new Error(String(error))))
  thread.on('exit', () => stop(thread, new Error('the drawing thread ended')))
  return thread
}

function stop(thread: Worker, error: Error): void {
  if (worker !== thread) return
  worker = null
  for (const one of waiting.values()) one.reject(error)
  void thread.terminate()
}
