import { getRegisterSheet } from '#lib/cartodispo/register-table-queries'
import { tableRequest } from '#lib/cartodispo/register-table'
import { recordAccess } from '#lib/platform/audit/record-access'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { csvOf } from '#lib/platform/files/csv'
import { xlsxOf } from '#lib/platform/files/xlsx'

export const dynamic = 'force-dynamic'

/** The register's table as a file, filtered as on the screen. Whoever may not read it is told that it is not there. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const sheet = actor && (await getRegisterSheet(actor, tableRequest(params), now()))
  if (!sheet) return new Response('Introuvable', { status: 404 })
  await recordAccess(actor, { type: 'export', id: 'registre' })
  const isExcel = params['format'] === 'xlsx'
  const type = isExcel ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv; charset=utf-8'
  return new Response(isExcel ? await xlsxOf(sheet) : csvOf(sheet), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="registre.${isExcel ? 'xlsx' : 'csv'}"`, 'cache-control': 'no-store' },
  })
}
