import { z } from 'zod'
import { canRunRegister } from '#lib/cartodispo/policy'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { readLimited } from '#lib/platform/files/limited-body'
import { logIncident } from '#lib/platform/log'
import { removeImportFiles, saveImportFile } from '#lib/imports/import-files-adapter'
import { failureSentence } from '#lib/imports/import-labels'
import { checkRppsHead, RPPS_HEAD_BYTES } from '#lib/imports/rpps-head'
import { startRppsImport } from '#lib/imports/start-rpps-import'

export const dynamic = 'force-dynamic'

/** `verifier`: the beginning of the file alone; then the files, the activities last: they start the reading. */
const querySchema = z.object({
  import: z.uuid(),
  partie: z.enum(['verifier', 'savoir-faire', 'activites']),
  'a-part': z.enum(['oui', 'non']).default('non'),
  nom: z.string().trim().max(200).default(''),
})

/** Receives the national extraction as a stream to a file: 800 MB pass, memory stays. Answers JSON to the page's script. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return answer(401, 'Votre session a pris fin : reconnectez-vous, puis recommencez.')
  if (!canRunRegister(actor)) return answer(404, 'Introuvable.')
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success || !request.body) return answer(400, failureSentence({ code: 'file-missing', details: {} }))
  const { import: id, partie, nom } = query.data
  try {
    if (partie === 'verifier') {
      const head = await readLimited(request.body, RPPS_HEAD_BYTES)
      const checked = checkRppsHead(Buffer.from(head === 'too-large' ? '' : head), query.data['a-part'] === 'oui' ? 'apart' : 'inside')
      return checked.ok ? Response.json({ ok: true }) : answer(422, failureSentence(checked))
    }
    const saved = await saveImportFile(id, partie, request.body)
    if (!saved.ok) {
      await removeImportFiles(id)
      return answer(422, failureSentence(saved))
    }
    if (partie === 'savoir-faire') return Response.json({ ok: true })
    const started = await startRppsImport(actor, { id, fileName: nom === '' ? 'extraction.txt' : nom, filePath: saved.value.path, bytesTotal: saved.value.bytes, reader: 'worker' }, now())
    if (started.ok) return Response.json({ ok: true, location: `/gestion/imports/${id}` })
    await removeImportFiles(id)
    return answer(422, failureSentence(started))
  } catch (error) {
    await removeImportFiles(id)
    const incident = logIncident(error, 'imports.rpps')
    return answer(500, `L’envoi s’est interrompu, rien n’a été gardé : recommencez. Incident n° ${incident}.`)
  }
}

function answer(status: number, error: string): Response {
  return Response.json({ error }, { status })
}
