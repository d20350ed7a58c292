const numbers = [
  { dial: '15', display: '15', when: 'Urgence vitale', what: 'Douleur dans la poitrine, paralysie, perte de connaissance, gêne pour respirer : le Samu répond jour et nuit. Le 112 aussi.' },
  { dial: '116117', display: '116 117', when: 'Soir, nuit, week-end, jours fériés', what: 'Un médecin de garde, gratuit, là où ce numéro existe. Sinon le 15 oriente aussi vers le médecin de garde.' },
  { dial: '114', display: '114', when: 'Sourd ou malentendant', what: 'Par SMS, visio ou application, pour toute urgence.' },
] as const

/** The numbers that may be needed at once, larger than anything else of the page. */
export function CareNumbers() {
  return (
    <ul className="care-numbers">
      {numbers.map((one) => (
        <li key={one.dial}>
          <a href={`${one.dial === '114' ? 'sms' : 'tel'}:${one.dial}`} className="care-number tabular">{one.display}</a>
          <p className="font-semibold">{one.when}</p>
          <p className="text-ink-soft">{one.what}</p>
        </li>
      ))}
    </ul>
  )
}
