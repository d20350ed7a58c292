import { expect, test } from 'vitest'
import { beforeShowing, type FirstFacts, firstSteps } from './steps.ts'

const nothing: FirstFacts = { shortName: 'Notre CPTS', phone: '', phoneHours: '', isAccentChosen: false, hasLogo: false, communes: 0, coordinators: 0, officers: 0, pages: 0, isMenuArranged: false, missingLegal: ['Hébergeur'], doctors: 0 }
const done = (facts: Partial<FirstFacts>) => firstSteps({ ...nothing, ...facts }).filter((step) => step.isDone).map((step) => step.key)

test('on the first day nothing is done, and four things stand between the site and its public', () => {
  expect(done({})).toEqual([])
  expect(beforeShowing(firstSteps(nothing)).map((step) => step.key)).toEqual(['identity', 'phone', 'territory', 'page'])
})

test.each([
  [{ shortName: 'CPTS du Val' }, ['identity']], [{ phone: '0353010000' }, []], [{ phone: '0353010000', phoneHours: 'le matin' }, ['phone']], [{ communes: 1 }, ['territory']], [{ coordinators: 1 }, ['team']],
  [{ hasLogo: true }, ['look']], [{ isAccentChosen: true }, ['look']], [{ pages: 1 }, ['page']], [{ officers: 1 }, ['officers']], [{ isMenuArranged: true }, ['menu']], [{ missingLegal: [] }, ['legal']], [{ doctors: 1 }, ['register']],
])('%o does %o', (facts, keys) => expect(done(facts)).toEqual(keys))

test('what is still missing for the law is named', () => {
  expect(firstSteps(nothing).find((step) => step.key === 'legal')?.why).toContain('Il manque : Hébergeur.')
})
