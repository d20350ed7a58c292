import type { FormItem } from '#components/ui/record-form'
import type { EditedMenu } from '#lib/menu/queries'

type Saved = { id: string; label: string; listId: string; target: string }

/** The questions of an entry: what is read, where it stands, where it leads. */
export function entryItems(menu: EditedMenu, saved: Saved): FormItem[] {
  const isListed = saved.target === '' || menu.choices.some((choice) => choice.value === saved.target)
  return [
    { item: 'hidden', name: 'id', value: saved.id }, { item: 'hidden', name: 'version', value: String(menu.version) },
    { item: 'field', saved: saved.label, field: { name: 'label', label: 'Ce que l’on lit', maxLength: 40, hint: 'Deux ou trois mots : « Nos formations ».' } },
    { item: 'field', saved: saved.listId, field: { kind: 'select', name: 'listId', label: 'Où elle se trouve', options: menu.lists.map((list) => ({ value: list.id, label: list.isTop ? 'En haut de chaque page' : `Au bas : ${list.title}` })) } },
    {
      item: 'field', saved: isListed ? saved.target : 'other',
      field: { kind: 'select', name: 'target', label: 'Où elle mène', emptyLabel: 'Choisissez', hint: 'Une page écrite peut être choisie avant d’être publiée : l’entrée paraîtra avec elle.', options: [...menu.choices, { value: 'other', label: 'Une autre adresse, à écrire ci-dessous' }] },
    },
    { item: 'field', saved: isListed ? '' : saved.target, field: { name: 'other', label: 'Autre adresse', requirement: 'optional', hint: 'Sur ce site : /actualites/ma-nouvelle. Ailleurs : l’adresse entière, avec https://', maxLength: 500 } },
  ]
}
