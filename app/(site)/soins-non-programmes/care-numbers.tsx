type Dialled = { dial: string; title: string; what: string }

const emergency: Dialled = { dial: '15', title: 'Urgence vitale', what: 'Douleur dans la poitrine, paralysie, perte de connaissance, gêne pour respirer : le Samu répond jour et nuit. Le 112 aussi.' }
const onDuty: Dialled = { dial: '116 117', title: 'Soir, nuit, week-end, jours fériés', what: 'Un médecin de garde, gratuit, là où ce numéro existe. Sinon le 15 oriente aussi vers le médecin de garde.' }
const deaf: Dialled = { dial: '114', title: 'Sourd ou malentendant', what: 'Par SMS, visio ou application, pour toute urgence.' }

/** The numbers that may be needed at once: those of the law whatever is written, and between them those that the coordination gave. */
export function CareNumbers({ own }: { own: readonly Dialled[] }) {
  const given = own.filter((one) => ![emergency.dial, deaf.dial].includes(digitsOf(one.dial)))
  return <BigNumbers numbers={[emergency, ...(given.length === 0 ? [onDuty] : given), deaf]} />
}

/** Telephone numbers larger than anything else of the page. */
export function BigNumbers({ numbers }: { numbers: readonly Dialled[] }) {
  return (
    <ul className="care-numbers">
      {numbers.map((one) => (
        <li key={`${one.dial} ${one.title}`}>
          <a href={`${digitsOf(one.dial) === deaf.dial ? 'sms' : 'tel'}:${digitsOf(one.dial)}`} className="care-number tabular">{one.dial}</a>
          <p className="font-semibold">{one.title}</p>
          <p className="text-ink-soft">{one.what}</p>
        </li>
      ))}
    </ul>
  )
}

function digitsOf(dial: string): string {
  return dial.replaceAll(/[^\d+]/g, '')
}
