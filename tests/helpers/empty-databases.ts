import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export type EmptyDatabase = { ownerUrl: string; appUrl: string; [Symbol.asyncDispose]: () => Promise<void> }

/** A database in which nothing lies, of the owner's; dropped when its scope ends. */
export async function aDatabase(): Promise<EmptyDatabase> {
  const { superuserUrl, owner, app, port } = inject('server')
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(superuserUrl, `CREATE DATABASE ${name} OWNER ${owner.role}`)
  const url = ({ role, password }: typeof owner) => `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`
  return { ownerUrl: url(owner), appUrl: url(app), [Symbol.asyncDispose]: () => run(superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
