import { figureNotes, figuresHeading, figureTables } from '#lib/figures/figure-tables'
import { figureWorkbook } from '#lib/figures/figure-workbook'
import { getFiguresCopy, getYearFigures, type Reading } from '#lib/figures/queries'
import { publicPaperBase } from '#lib/kit/queries'
import { sheetResponse } from '#lib/kit/sheet-adapter'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { xlsxBook } from '#lib/platform/files/xlsx'

export const dynamic = 'force-dynamic'

/** The figures of a year, or a copy of them (`copie=oui`), as a file. Only the coordination gets them in full, and only when it asks (`lecture=complete`). */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const address = new URL(request.url)
  if (!actor) return new Response(null, { status: 303, headers: { location: `/connexion?retour=${encodeURIComponent(`${address.pathname}${address.search}`)}` } })
  const { id } = await params
  const reading: Reading = address.searchParams.get('lecture') === 'complete' ? 'full' : 'for-others'
  const figures = address.searchParams.get('copie') === 'oui' ? (await getFiguresCopy(actor, id, reading))?.figures : await getYearFigures(actor, id, { now: now(), reading })
  if (!figures) return new Response('Introuvable.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  await recordAccess(actor, { type: 'export', id: 'chiffres' })
  const name = `chiffres-aci-annee-${figures.year.number}${figures.isSuppressed ? '' : '-coordination'}-${today('Europe/Paris')}`
  if (address.searchParams.get('format') === 'pdf') {
    const text = { title: 'Chiffres ACI', lead: `${figures.contractTitle}. ${figuresHeading(figures)}.`, parts: [], closing: '' }
    return sheetResponse({ ...(await publicPaperBase(publicUrl(), today('Europe/Paris'))), document: 'chiffres', text, tables: figureTables(figures), notes: figureNotes(figures) }, name)
  }
  return new Response(await xlsxBook(figureWorkbook(figures)), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="${name}.xlsx"`, 'cache-control': 'no-store' },
  })
}
