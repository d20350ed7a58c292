import { describe, expect, it } from 'vitest'
import { joinFilled, normaliseEmail, normalisePhone, streetLine } from './rpps-contact.ts'

describe('contact details', () => {
  it.each([
    ['0320000001', '0320000001'],
    ['03 20 00 00 01', '0320000001'],
    ['03.20.00.00.01', '0320000001'],
    ['+33 3 20 00 00 01', '0320000001'],
    ['+33(0)3 20 00 00 01', '0320000001'],
    ['0033320000001', '0320000001'],
    ['320000001', '0320000001'],
    ['+262 262 00 00 01', '0262000001'],
    ['+32 2 000 00 01', null],
    ['3949', null],
    ['0020000001', null],
    ['', null],
    ['inconnu', null],
  ])('phone %j is %j', (written, phone) => {
    expect(normalisePhone(written)).toBe(phone)
  })

  it.each([
    [' Zoe.DHaene@Exemple.Invalid ', 'zoe.dhaene@exemple.invalid'],
    ['zoe@exemple', null],
    ['zoe exemple.invalid', null],
    ['a@b..c', null],
    ['', null],
  ])('mail %j is %j', (written, email) => {
    expect(normaliseEmail(written)).toBe(email)
  })

  it.each([
    [['147', 'B', 'Boulevard', "de l'Église"], "147 B Boulevard de l'Église"],
    [['', '', 'Place', ' Jules  Ferry '], 'Place Jules Ferry'],
    [['0', '', '', 'Le Bourg'], 'Le Bourg'],
    [['', '', '', ''], ''],
  ])('street %j is %j', ([streetNumber = '', streetRepetition = '', streetType = '', streetName = ''], line) => {
    expect(streetLine({ streetNumber, streetRepetition, streetType, streetName })).toBe(line)
  })

  it('joins only what is filled', () => {
    expect(joinFilled(['', 'Bâtiment A', '  ', 'BP 12'], ', ')).toBe('Bâtiment A, BP 12')
  })
})
