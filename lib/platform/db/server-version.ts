import { Client } from 'pg'

/** Versions of PostgreSQL on which the tests run: the oldest that is still maintained, and the one that the demo brings. */
export const postgresVersions = { oldest: 15, newest: 18 } as const

/** The major version of the server that this address leads to. */
export async function serverVersion(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`)
    return majorOf(Number(rows[0]?.number))
  } finally {
    await client.end()
  }
}

/** 150018 is 15. */
export function majorOf(number: number): number {
  return Math.floor(number / 10_000)
}

/** Why this version cannot be used, in French; null when it can. A newer one than was tried may. */
export function versionRefusal(major: number): string | null {
  if (major >= postgresVersions.oldest) return null
  return `PostgreSQL ${major} est trop ancien : il faut la version ${postgresVersions.oldest} au moins (le produit est essayé de la ${postgresVersions.oldest} à la ${postgresVersions.newest}). Mettez le serveur à jour, puis relancez.`
}
