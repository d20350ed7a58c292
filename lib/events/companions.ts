/** Somebody who comes with whoever registered; the first of a group, position 1, is whoever registered. */
export type Companion = { position: number; firstName: string; surname: string }

/** The fields of one of them in a form. */
export function companionFields(position: number): { firstName: string; surname: string } {
  return { firstName: `avecPrenom${position}`, surname: `avecNom${position}` }
}

/** Those that a form names, of a group of at most so many; `complain` says at which field what is missing. A name left empty is nobody's yet. */
export function companionsOf(input: Record<string, unknown>, most: number, complain: (path: string, message: string) => void): Companion[] {
  return Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2).flatMap((position) => {
    const fields = companionFields(position)
    const text = (name: string) => (typeof input[name] === 'string' ? String(input[name]).replaceAll(/\s+/g, ' ').trim() : '')
    const [firstName, surname] = [text(fields.firstName), text(fields.surname)]
    if (firstName === '' && surname === '') return []
    if (firstName === '') complain(fields.firstName, 'Indiquez aussi le prénom, ou videz le nom.')
    if (surname === '') complain(fields.surname, 'Indiquez aussi le nom, ou videz le prénom.')
    if (firstName.length > 80) complain(fields.firstName, '80 caractères au plus.')
    if (surname.length > 80) complain(fields.surname, '80 caractères au plus.')
    return [{ position, firstName, surname }]
  })
}
