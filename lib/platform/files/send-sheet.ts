import { csvOf, type Sheet } from './csv.ts'
import { xlsxOf } from './xlsx.ts'

/** The list as a file to download, in the asked format; named with the day. */
export async function sendSheet(sheet: Sheet, format: 'csv' | 'xlsx', today: string): Promise<Response> {
  const name = `${sheet.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${today}.${format}`
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const body = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet)
  return new Response(body, { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' } })
}
