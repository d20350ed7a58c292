import { describe, expect, it } from 'vitest'
import { RPPS_HEADER } from '#tests/factories/rpps-text'
import { matchRppsHeader, matchSavoirFaireHeader, normaliseHeader } from './rpps-header.ts'

const without = (...names: string[]) => RPPS_HEADER.split('|').filter((name) => !names.includes(name)).join('|')

describe('header of the extraction', () => {
  it('finds the columns of the official header, whose trailing separator names none', () => {
    const header = matchRppsHeader(RPPS_HEADER, 'inside')
    expect(header).toMatchObject({ ok: true, value: { names: 56 } })
    if (header.ok) expect(header.value.columnOf('communeCode')).toBe(36)
  })

  it.each([
    ['upper case', RPPS_HEADER.toUpperCase()],
    ['no accents', RPPS_HEADER.normalize('NFD').replace(/[\u0300-\u036f]/g, '')],
    ['decomposed accents', RPPS_HEADER.normalize('NFD')],
    ['curly apostrophes', RPPS_HEADER.replaceAll("'", '’')],
    ['doubled and unbreakable spaces', RPPS_HEADER.replaceAll(' ', '\u00a0 ')],
    ['no trailing separator', RPPS_HEADER.slice(0, -1)],
  ])('finds the same columns with %s', (_, written) => {
    const header = matchRppsHeader(written, 'inside')
    expect(header.ok && [header.value.columnOf('nationalId'), header.value.columnOf('sectorCode')]).toEqual([2, 48])
  })

  it('follows the columns when they are reordered', () => {
    const header = matchRppsHeader(RPPS_HEADER.split('|').toReversed().join('|'), 'inside')
    expect(header.ok && header.value.columnOf('communeCode')).toBe(56 - 36)
  })

  it('names the missing required columns by their official names', () => {
    const missing = ['Code commune (coord. structure)', "Code secteur d'activité"]
    expect(matchRppsHeader(without(...missing), 'inside')).toEqual({ ok: false, code: 'missing-columns', details: { columns: missing } })
  })

  it('does without the columns it can spare', () => {
    const header = matchRppsHeader(without('Libellé profession', 'Télécopie (coord. structure)', 'Code rôle'), 'inside')
    expect(header.ok && header.value.columnOf('professionLabel')).toBe(-1)
  })

  it('asks for the other file when only the savoir-faire are missing, and takes the header once it is given', () => {
    const header = without('Code savoir-faire', 'Libellé savoir-faire')
    expect(matchRppsHeader(header, 'inside')).toMatchObject({ ok: false, code: 'savoir-faire-file-needed' })
    expect(matchRppsHeader(header, 'apart')).toMatchObject({ ok: true })
  })

  it('says that the separator is wrong rather than listing every column', () => {
    expect(matchRppsHeader(RPPS_HEADER.replaceAll('|', ';'), 'inside')).toMatchObject({ ok: false, code: 'wrong-separator' })
  })

  it('needs two columns in the savoir-faire file', () => {
    const header = "Identification Nationale PP|Nom d'exercice|CODE SAVOIR-FAIRE|"
    expect(matchSavoirFaireHeader(header)).toEqual({ ok: true, value: { nationalId: 0, savoirFaireCode: 2, names: 3 } })
    expect(matchSavoirFaireHeader('Identification nationale PP|Code|')).toMatchObject({ details: { columns: ['Code savoir-faire'] } })
  })

  it('normalising twice changes nothing', () => {
    for (const name of RPPS_HEADER.split('|')) expect(normaliseHeader(normaliseHeader(name))).toBe(normaliseHeader(name))
  })
})
