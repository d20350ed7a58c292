import type { MediaChoice } from '#lib/media/media-choice'

type MediaChoicesProps = {
  name: string
  /** The id of the first choice, where error links lead. */
  id?: string
  choices: readonly MediaChoice[]
  type: 'radio' | 'checkbox'
  chosen: readonly string[]
  onChoose: (choice: MediaChoice) => void
}

/** Pictures and documents to choose from, each with its look, its title and what it says: plain buttons of a form. */
export function MediaChoices({ name, id = name, choices, type, chosen, onChoose }: MediaChoicesProps) {
  return (
    <div className="media-choices" role={type === 'radio' ? 'radiogroup' : 'group'} aria-label="Fichiers de la médiathèque">
      {choices.map((choice, index) => (
        <label key={choice.id} className="media-choice">
          <input type={type} name={name} id={index === 0 ? id : `${id}-${choice.id}`} value={choice.id} checked={chosen.includes(choice.id)} onChange={() => { onChoose(choice) }} />
          <ChoiceLook choice={choice} />
          <span>
            <strong>{choice.title}</strong>
            <small>{choice.detail}</small>
          </span>
        </label>
      ))}
    </div>
  )
}

function ChoiceLook({ choice: { thumbnail } }: { choice: MediaChoice }) {
  if (thumbnail === null) return <span className="media-choice-look" aria-hidden>DOC</span>
  // oxlint-disable-next-line nextjs/no-img-element -- a size made when the picture was sent; the title beside it says what it is
  return <img src={thumbnail} alt="" width={72} height={54} loading="lazy" />
}
