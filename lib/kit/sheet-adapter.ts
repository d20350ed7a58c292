import { cachedLogo } from '#lib/instance/cached-logo'
import { logIncident } from '#lib/platform/log'
import type { BareSheet } from './kit-facts.ts'
import { paperLogo } from './logo-adapter.ts'
import { renderKit } from './renderer-adapter.ts'

const sentence = (text: string, status: number) => new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** A sheet as an answer to a browser: the PDF, kept by nobody on the way, or a sentence. `file`: its name, which says nothing of whom. */
export async function sheetResponse(sheet: BareSheet | null, file: string): Promise<Response> {
  if (sheet === null) return sentence('Introuvable.', 404)
  try {
    const bytes = await renderKit({ ...sheet, logo: await paperLogo(await cachedLogo()) })
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${file}.pdf"`, 'cache-control': 'no-store' } })
  } catch (error) {
    return sentence(`Ce document n’a pas pu être préparé (incident ${logIncident(error, `papier ${file}`)}). Attendez une minute, puis rechargez la page.`, 503)
  }
}
