import { describe, expect, test } from 'vitest'
import { needKinds } from './need-kinds.ts'
import { actionsOf, closedStates, isClosed, isStateOf, needActions, needStates, openStates, parties, stateAfter, transitionLines, transitions } from './transitions.ts'

const nowhere = { kind: 'find_gp' as const, previousState: null, pausedState: null }

describe('the table of transitions', () => {
  test('every state can be reached from a draft, and every open one can end', () => {
    const lines = transitionLines()
    const reached = new Set(['draft'])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const line of lines) if (reached.has(line.from)) reached.add(line.to)
    }
    expect([...reached].toSorted()).toEqual([...needStates].toSorted())
    const without = (end: string) => openStates.filter((state) => state !== 'draft' && !lines.some((line) => line.from === state && line.to === end))
    expect([without('cancelled'), without('deceased')]).toEqual([[], []])
  })

  test('nothing moves by itself: each line has somebody who may take it', () => {
    expect(needActions.filter((action) => !parties.some((party) => transitions[action].by.some((one) => one === party)))).toEqual([])
  })

  test('a closed need is reopened by the coordination, or by the person who had closed it, where it stood before', () => {
    for (const state of closedStates) {
      const kind = state === 'fulfilled' ? 'nurse' : 'find_gp'
      expect(actionsOf('coordination', state, kind)).toEqual(['reopen'])
      expect(actionsOf('person', state, kind)).toEqual(['reopen'])
      expect((['sender', 'practice'] as const).flatMap((party) => actionsOf(party, state, kind))).toEqual([])
      expect(stateAfter('reopen', { ...nowhere, kind, state, previousState: 'searching' })).toBe('searching')
    }
  })

  test('somebody whom a doctor saw cannot be unseen, and nobody declares who was not accepted', () => {
    expect(stateAfter('record_declared', { ...nowhere, state: 'searching' })).toBeNull()
    expect(stateAfter('record_declared', { ...nowhere, state: 'accepted' })).toBe('declared')
    expect(stateAfter('search_again', { ...nowhere, state: 'seen' })).toBeNull()
  })

  test('a question asked on the way comes back where it was asked, even after a closing that was undone', () => {
    expect(stateAfter('give_information', { kind: 'find_gp', state: 'info_requested', previousState: 'cancelled', pausedState: 'searching' })).toBe('searching')
    expect(stateAfter('give_information', { kind: 'find_gp', state: 'info_requested', previousState: 'received', pausedState: 'received' })).toBe('received')
  })

  test('no line leads out of a closed state but reopening, and none leads to a draft', () => {
    expect(transitionLines().filter((line) => isClosed(line.from) !== (line.action === 'reopen') || line.to === 'draft')).toEqual([])
  })

  test('what the database keeps says for which kinds a line holds: as the line says, else as its states do', () => {
    const kindsOf = (action: string, from: string, to: string) => transitionLines().filter((line) => line.action === action && line.from === from && line.to === to).map((line) => line.kinds)
    expect(kindsOf('search_directly', 'received', 'searching'), 'the line says it').toEqual(['find_gp'])
    expect(kindsOf('record_choice', 'oriented', 'accepted'), 'where it comes from').toEqual(['find_gp'])
    expect(kindsOf('record_declared', 'accepted', 'declared'), 'where it leads').toEqual(['find_gp'])
    expect(kindsOf('fulfil', 'searching', 'fulfilled'), 'of every other kind').toEqual(['others'])
    expect(kindsOf('start_search', 'received', 'searching')).toEqual(['all'])
  })

  test('what the database keeps writes out where a line that names no state may lead', () => {
    const from = (action: string, state: string) => transitionLines().filter((line) => line.action === action && line.from === state).map((line) => line.to).toSorted()
    expect(from('split', 'searching'), 'where it is').toEqual(['searching'])
    expect(from('offer_part', 'searching')).toEqual(['searching'])
    expect(from('give_information', 'info_requested'), 'where one asked').toEqual(['received', 'searching'])
    expect(from('reopen', 'not_admissible'), 'from where one came to this end, and no other').toEqual(['received'])
    expect(from('reopen', 'fulfilled')).toEqual(['accepted', 'appointment_missed', 'appointment_set', 'person_told', 'searching', 'seen'])
  })

  test('a gesture of one kind is no line of another, whoever makes it', () => {
    const dac = { ...nowhere, kind: 'dac' as const }
    expect(stateAfter('offer_part', { ...nowhere, state: 'searching' })).toBe('searching')
    expect([stateAfter('offer_part', { ...dac, state: 'searching' }), stateAfter('search_directly', { ...dac, state: 'received' }), stateAfter('record_declared', { ...dac, state: 'seen' })]).toEqual([null, null, null])
    expect([stateAfter('split', { ...dac, state: 'searching' }), stateAfter('give_information', { ...dac, state: 'info_requested', pausedState: 'searching' }), stateAfter('reopen', { ...dac, state: 'cancelled', previousState: 'searching' })]).toEqual(['searching', 'searching', 'searching'])
  })

  test('each kind has its own end and its own states: nothing leads a need into a state of another kind, and each can reach its end', () => {
    for (const kind of needKinds) {
      const own = needStates.filter((state) => isStateOf(kind, state))
      const led = own.flatMap((state) => parties.flatMap((party) => actionsOf(party, state, kind).flatMap((action) => stateAfter(action, { kind, state, previousState: null, pausedState: null }) ?? [])))
      expect(led.filter((state) => !own.includes(state))).toEqual([])
      expect([led.includes('declared'), led.includes('fulfilled')]).toEqual(kind === 'find_gp' ? [true, false] : [false, true])
    }
    expect(actionsOf('sender', 'received', 'find_gp')).toContain('search_directly')
    expect(actionsOf('sender', 'received', 'dac')).not.toContain('search_directly')
    expect(actionsOf('coordination', 'searching', 'dac').filter((action) => action === 'orient' || action === 'wait_for_place')).toEqual([])
  })
})
