/** Rows that one statement may carry: PostgreSQL takes 65,535 parameters. */
const CHUNK = 1_000

/** Hands rows on in chunks that one statement can carry, one after the other. */
export async function inChunks<Row>(rows: readonly Row[], work: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await work(rows.slice(start, start + CHUNK))
}
