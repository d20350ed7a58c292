import { needActionLabels, needStateLabels } from './labels.ts'
import { closedStates, isStateOf, needActions, needStates, type Transition, transitions } from './transitions.ts'

/** The table of transitions as a Mermaid diagram, for documentation. What leads out of every open state, or back from an end, is said once. */
export function transitionDiagram(): string {
  const everywhere = ['cancel', 'record_death', 'reopen', 'split']
  const states = Object.entries(needStateLabels).map(([state, label]) => `  ${state}: ${label}`)
  const lines = needActions.filter((action) => !everywhere.includes(action)).flatMap((action) => {
    const { from, to }: Transition = transitions[action]
    const targets = to === 'paused' ? transitions.ask_information.from : to === 'previous' ? [] : [to]
    return from.flatMap((state) => targets.map((target) => `  ${state} --> ${target === 'same' ? state : target}: ${needActionLabels[action]}`))
  })
  const ends = closedStates.map((state) => `  ${state} --> [*]`)
  const others = needStates.filter((state) => !isStateOf('nurse', state)).map((state) => needStateLabels[state])
  const rest = ['  note right of draft', `    De tout état ouvert : ${needActionLabels.cancel} (annulé), ${needActionLabels.record_death} (décédé).`, `    De tout état ouvert d’un foyer : ${needActionLabels.split} (même état, à part).`, '    D’un état clos, pendant sept jours : la coordination rouvre, là où l’on en était.', `    Pour un médecin seulement : ${others.join(', ')}. Pour les autres besoins : ${needStateLabels.fulfilled}.`, '  end note']
  return ['stateDiagram-v2', '  [*] --> draft', ...states, ...lines, ...ends, ...rest].join('\n')
}

/** The part of a document between the diagram's marks, with the diagram of today; null when the marks are not there. */
export function withDiagram(document: string): string | null {
  const [before, rest] = document.split(`${startMark}\n`)
  const [, after] = rest?.split(endMark) ?? []
  return before === undefined || after === undefined ? null : `${before}${startMark}\n\`\`\`mermaid\n${transitionDiagram()}\n\`\`\`\n${endMark}${after}`
}

const startMark = '<!-- diagram: npm run diagram -->'
const endMark = '<!-- end of diagram -->'
