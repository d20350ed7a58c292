/** A form with one file: what was typed, and the file unless it is missing or weighs too much. */
export type UploadForm = { texts: Record<string, string>; file: { name: string; bytes: Uint8Array } | 'too-large' | null }

/** What of a form that is too large is still read: the texts, which stand before the file. */
const headBytes = 64_000

/**
 * Reads a multipart form in memory, up to a limit. Past it only its beginning is kept, for the texts; the rest is read
 * all the same: a browser whose upload is cut off shows an error of its own instead of our sentence. Null: not a form
 * that can be read. Throws when the connection breaks.
 */
export async function readUploadForm(request: Request, fileField: string, maxBytes: number): Promise<UploadForm | null> {
  const type = request.headers.get('content-type') ?? ''
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1]
  if (boundary === undefined) return null
  const chunks: Uint8Array[] = []
  let [bytes, kept] = [0, 0]
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes <= maxBytes + headBytes || kept < headBytes) {
      chunks.push(chunk)
      kept += chunk.length
    } else if (chunks.length > 1) chunks.splice(0, chunks.length, Buffer.concat(chunks).subarray(0, headBytes))
  }
  const isCut = bytes > kept
  const body = Buffer.concat(isCut ? [...chunks, Buffer.from(`\r\n--${boundary}--\r\n`)] : chunks)
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) return null
  const texts = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const file = form.get(fileField)
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { texts, file: null }
  if (isCut || file.size > maxBytes) return { texts, file: 'too-large' }
  return { texts, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}
