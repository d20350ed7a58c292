/** A file of data to download, indented so that it can be read. */
export function sendJson(content: unknown, name: string): Response {
  return new Response(`${JSON.stringify(content, null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' } })
}
