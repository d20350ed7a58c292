import { expect, test } from 'vitest'
import { readUploadForm } from './upload-form.ts'

const sent = (form: FormData, stream?: ReadableStream<Uint8Array>) => {
  const whole = new Request('http://site.test/', { method: 'POST', body: form })
  return stream ? new Request('http://site.test/', { method: 'POST', body: stream, headers: whole.headers, duplex: 'half' } as RequestInit) : whole
}
const formWith = (bytes: number, name = 'statuts.pdf') => {
  const form = new FormData()
  form.set('alt', 'Une réunion')
  form.set('fichier', new File([new Uint8Array(bytes).fill(65)], name))
  return form
}

test('texts and file come back as they were sent', async () => {
  expect(await readUploadForm(sent(formWith(500)), 'fichier', 1000)).toMatchObject({ texts: { alt: 'Une réunion' }, file: { name: 'statuts.pdf', bytes: { length: 500 } } })
})

test('of a file that weighs too much nothing is kept, but what was typed comes back', async () => {
  for (const bytes of [1001, 70_000, 300_000]) expect(await readUploadForm(sent(formWith(bytes)), 'fichier', 1000)).toEqual({ texts: { alt: 'Une réunion' }, file: 'too-large' })
})

test('no file chosen is told from an empty one', async () => {
  expect(await readUploadForm(sent(formWith(0, '')), 'fichier', 1000)).toMatchObject({ file: null })
  expect(await readUploadForm(sent(formWith(0, 'vide.pdf')), 'fichier', 1000)).toMatchObject({ file: { bytes: { length: 0 } } })
})

test('what is no form is none', async () => {
  expect(await readUploadForm(new Request('http://site.test/', { method: 'POST', body: 'x' }), 'fichier', 1000)).toBeNull()
  expect(await readUploadForm(new Request('http://site.test/', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=a' } }), 'fichier', 1000)).toBeNull()
})

test('a connection that breaks is an error, not half a file', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => { controller.enqueue(new TextEncoder().encode('--a\r\ncontent-disposition: form-data; name="fichier"; filename="a"\r\n\r\nhalf')) },
    pull: (controller) => { controller.error(new Error('connection reset')) },
  })
  await expect(readUploadForm(sent(formWith(1), broken), 'fichier', 1000)).rejects.toThrow('connection reset')
})
