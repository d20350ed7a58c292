import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { addressName, contentDisposition, fileNameOf, titleFromName } from './file-name.ts'

describe('the name of a file that was sent', () => {
  test.each([
    ['Statuts de l’association.pdf', 'Statuts de l’association'],
    ['C:\\Users\\Zoé\\compte_rendu du 3.docx', 'compte rendu du 3'],
    ['../../etc/passwd', 'passwd'],
    ['facture\u202Efdp.exe', 'facture fdp'],
    ['a"b<c>:d.pdf', 'a b c d'],
    ['....', 'sans nom'],
    ['', 'sans nom'],
    ['photo.jpg.exe', 'photo.jpg'],
    ['e\u0301te\u0301.png', 'été'],
  ])('%j becomes %j', (name, title) => {
    expect(titleFromName(name)).toBe(title)
  })

  test('carries the extension of what it holds', () => {
    expect(fileNameOf('page.html', 'pdf')).toBe('page.pdf')
    expect(addressName('Procès-verbal d’AG 2026.pdf')).toBe('proces-verbal-d-ag-2026.pdf')
    expect(addressName('日本.pdf')).toBe('fichier.pdf')
  })

  test('whatever it is, it breaks neither a header nor an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const made = fileNameOf(name, 'pdf')
      expect([...titleFromName(name)].length).toBeLessThanOrEqual(100)
      expect(contentDisposition(made, 'attachment')).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+$/)
      expect(addressName(made)).toMatch(/^[a-z0-9-]+\.pdf$/)
    }), { numRuns: howMany(300) })
  })
})
