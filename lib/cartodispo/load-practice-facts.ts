import type { Db } from '#lib/platform/db/client'
import type { PracticeRow } from './practice-facts-sql.ts'
import { loadPracticeRows } from './register-repository.ts'

/** Everything said of GPs' practices, for whoever compares it with a file before writing. */
export async function loadPracticeFacts(client: Db, practiceIds: readonly string[]): Promise<PracticeRow[]> {
  return loadPracticeRows(client, practiceIds)
}
