import { marksSchema } from '#lib/events/desk-schema'
import { markAtDesk } from '#lib/events/mark-at-desk'
import { callerOf } from '#lib/platform/actions/caller'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { readLimited } from '#lib/platform/files/limited-body'
import { isWithinLimit } from '#lib/platform/rate-limit'

export const dynamic = 'force-dynamic'

/** Two thousand marks with their ids. */
const maxBytes = 600_000

/** From a desk's tablet: who was there, again and again until it hears that we have it. */
export async function POST(request: Request): Promise<Response> {
  // The tablet keeps its marks and sends them again until they are taken.
  if (!(await isWithinLimit({ form: 'pointage.envoi', caller: await callerOf(), max: 1_200, windowSeconds: 600 }))) return answer({ error: 'Trop d’envois à la fois : ils reprendront dans un instant.' }, 429)
  const input = marksIn(await readLimited(request.body, maxBytes))
  if (input === null) return answer({ error: 'Ces présences n’ont pas été comprises.' }, 422)
  const taken = await markAtDesk(await currentActor(), input, now())
  return taken.ok ? answer(taken.value, 200) : answer({ error: 'Ce pointage est clos.' }, 410)
}

function marksIn(body: Uint8Array | 'too-large') {
  if (body === 'too-large') return null
  try {
    return marksSchema.safeParse(JSON.parse(new TextDecoder().decode(body))).data ?? null
  } catch {
    return null
  }
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
