import type { DndContextProps } from '@dnd-kit/core'

type Words = NonNullable<DndContextProps['accessibility']>

/** What is said to whoever moves an entry without seeing it. */
export function dragWords(labelOf: (id: unknown) => string): Words {
  return {
    screenReaderInstructions: { draggable: 'Pour déplacer cette entrée, appuyez sur Espace, puis sur les flèches haut et bas. Espace la pose, Échap la remet à sa place.' },
    announcements: {
      onDragStart: ({ active }) => `« ${labelOf(active.id)} » est prise.`,
      onDragOver: ({ active, over }) => (over ? `« ${labelOf(active.id)} » est à la place de « ${labelOf(over.id)} ».` : undefined),
      onDragEnd: ({ active }) => `« ${labelOf(active.id)} » est posée.`,
      onDragCancel: ({ active }) => `« ${labelOf(active.id)} » reste à sa place.`,
    },
  }
}
