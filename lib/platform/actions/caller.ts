import { headers } from 'next/headers'

/** Who calls, for rate limits only: the address that the reverse proxy saw. Never stored as such. */
export async function callerOf(): Promise<string> {
  const list = await headers()
  return list.get('x-real-ip') ?? list.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
}
