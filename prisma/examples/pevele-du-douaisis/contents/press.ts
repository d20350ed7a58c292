import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'

/** Invented articles of invented newspapers: a demonstration puts no words in anybody's mouth. */
export function press(clock: ExampleClock): readonly ExampleContent[] {
  return [
    content('press', 'psd-et-cpts-main-dans-la-main', 332, {
      title: 'PSD et CPTS, main dans la main pour les habitants', newspaper: 'La Gazette de l’Exemple', publishedOn: clock.dayAgo(335),
      extract: 'Quatre axes, une vingtaine de pages et une promesse : que l’infirmière, le médecin et la plateforme se parlent avant que le patient n’ait à tout répéter.',
    }),
    content('press', 'trouver-un-medecin-en-pevele', 146, {
      title: 'Trouver un médecin en Pévèle : une liste qui dit sa date', newspaper: 'Le Courrier de la Fiction', publishedOn: clock.dayAgo(148),
      extract: 'Chaque réponse porte le jour où elle a été donnée. Passé un mois sans nouvelle, elle disparaît de la liste publique : c’est simple, et cela évite bien des appels pour rien.',
    }),
    content('press', 'on-y-va-en-marchant', 60, {
      title: '« On y va en marchant » : le sport sur ordonnance gagne les villages', newspaper: 'La Gazette de l’Exemple', publishedOn: clock.dayAgo(62),
      extract: 'Ils sont douze, tous les mardis, à partir de la place. Le plus jeune a 41 ans, la plus âgée 83. Personne ne court.',
    }),
  ]
}
