import { Client } from 'pg'
import { log } from '#lib/platform/log'
import { holdLifeLock, releaseOrphanedJobs, whileNoneStarts } from './orphaned-jobs.ts'

export type Lifeline = {
  /** Starts the queue with orphaned jobs released first, and the life lock held before any other worker looks. */
  start: <Value>(start: () => Promise<{ value: Value; workerId: string }>) => Promise<Value>
  releaseOrphans: () => Promise<void>
  close: () => Promise<void>
}

/**
 * The worker's own connection: holds the lock that says it lives and hears of mails to send.
 * When the database goes away it connects again and takes the lock back.
 */
export async function openLifeline(databaseUrl: string, onMail: () => void): Promise<Lifeline> {
  let client = await connect(databaseUrl)
  let workerId: string | null = null
  let isClosing = false

  const attach = async () => {
    await client.query('LISTEN cpts_outbox')
    client.on('notification', onMail)
    client.on('end', () => void reconnect())
  }
  const reconnect = async () => {
    while (!isClosing) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      try {
        client = await connect(databaseUrl)
        if (workerId) await holdLifeLock(client, workerId)
        await attach()
        onMail()
        return
      } catch {
        log().warn('worker: the database does not answer, trying again')
      }
    }
  }
  const release = async () => {
    const dead = await releaseOrphanedJobs(client, workerId)
    if (dead.length > 0) log().warn({ workers: dead.length }, 'jobs of killed workers are taken up again')
  }

  await attach()
  return {
    start: (start) => whileNoneStarts(client, async () => {
      await release()
      const started = await start()
      workerId = started.workerId
      await holdLifeLock(client, workerId)
      return started.value
    }),
    releaseOrphans: () => whileNoneStarts(client, release).catch(() => undefined), // Tried again in a minute.
    close: async () => {
      isClosing = true
      await client.end()
    },
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'cpts-worker' })
  client.on('error', () => undefined) // `end` follows.
  await client.connect()
  return client
}
