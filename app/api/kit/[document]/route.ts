import { cachedLogo } from '#lib/instance/cached-logo'
import { kitDocument, kitPapers, paperSizes } from '#lib/kit/kit-documents'
import { getKitFacts } from '#lib/kit/queries'
import { paperLogo } from '#lib/kit/logo-adapter'
import { renderKit } from '#lib/kit/renderer-adapter'
import { currentActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'

export const dynamic = 'force-dynamic'

const sentence = (text: string, status: number) => new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** A paper of the kit as PDF, drawn from what the CPTS is today. */
export async function GET(request: Request, { params }: { params: Promise<{ document: string }> }): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(`${address.pathname}${address.search}`)}` } })
  const document = kitDocument((await params).document)
  const size = document === null ? undefined : paperSizes.find((one) => one === address.searchParams.get('format') && kitPapers[document].sizes.includes(one))
  const facts = document === null ? null : await getKitFacts(actor, document, { size: size ?? 'a4', site: publicUrl(), today: today('Europe/Paris') })
  if (facts === null) return sentence('Introuvable.', 404)
  try {
    const bytes = await renderKit({ ...facts, logo: await paperLogo(await cachedLogo()) })
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="cpts-${facts.document}-${facts.size}.pdf"`, 'cache-control': 'no-store' } })
  } catch (error) {
    const incident = logIncident(error, `/api/kit/${facts.document}`)
    return sentence(`Ce document n’a pas pu être préparé (incident ${incident}). Attendez une minute, puis rechargez la page.`, 503)
  }
}
