import type { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'

/**
 * In a transaction there is one connection, and Prisma asks it for several relations of a row at once. The driver still lines these
 * queries up, and warns that its next version will not: here each waits for the one before, in the same order.
 */
export function inTurn(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => linedUp(await start(isolation))
    return adapter
  }
  return factory
}

function linedUp(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const after = <Value>(run: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(run, run)
    last = turn
    return turn
  }
  const [read, write] = [tx.queryRaw.bind(tx), tx.executeRaw.bind(tx)]
  tx.queryRaw = (query) => after(() => read(query))
  tx.executeRaw = (query) => after(() => write(query))
  return tx
}
