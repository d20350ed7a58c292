import pg from 'pg'
import { vi } from 'vitest'

/** How many questions some work asks the database, on whatever connection. */
export async function countingQueries(work: () => Promise<void>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return asked.mock.calls.length
  } finally {
    asked.mockRestore()
  }
}
