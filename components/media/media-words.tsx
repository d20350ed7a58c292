import { audienceLabels } from '#lib/media/labels'

/** The help beside each question about a media, the same when it is sent and when it is corrected. */
export const mediaWords = {
  title: 'Le nom sous lequel vous le retrouvez, et celui du lien pour un document.',
  alt: 'Ce que l’image montre, en une phrase, pour qui ne la voit pas. Exemple : « Six infirmières autour d’une table, salle des fêtes d’Orchies ».',
  decorative: 'Elle n’apporte aucune information : rien n’est lu à sa place.',
  caption: 'Sous l’image, lue par tout le monde.',
  credit: 'Auteur ou source, quand il faut les citer.',
  audience: 'Ce qui a été public a pu être copié : le réserver ensuite ne rattrape pas les copies.',
} as const

/** Who may read it, as choices. */
export const audienceOptions = [{ value: 'public', label: audienceLabels.public }, { value: 'members', label: audienceLabels.members }] as const
