import { Bookmark, CalendarClock, CircleDashed, CircleSlash, DoorClosed, Flag, Hourglass, Leaf, LogOut, Luggage, type IconComponent, MessagesSquare, Phone, Sunrise } from '#components/ui/icons'
import type { RegisterState } from '#lib/cartodispo/facts'
import { Badge, type BadgeTone } from '#components/ui/badge'

const looks: Record<RegisterState, { word: string; Icon: IconComponent; tone: BadgeTone }> = {
  not_treating: { word: 'N’exerce pas comme médecin traitant', Icon: CircleSlash, tone: 'state-not-treating' },
  departed: { word: 'Parti', Icon: LogOut, tone: 'state-departed' },
  disputed: { word: 'À vérifier', Icon: Flag, tone: 'state-disputed' },
  absent: { word: 'Absent', Icon: Luggage, tone: 'state-absent' },
  places_taken: { word: 'Places du mois prises', Icon: Hourglass, tone: 'state-places-taken' },
  open: { word: 'Accueille de nouveaux patients', Icon: Leaf, tone: 'state-open' },
  reserved: { word: 'Accueille en réservant', Icon: Bookmark, tone: 'state-reserved' },
  case_by_case: { word: 'Au cas par cas', Icon: MessagesSquare, tone: 'state-case-by-case' },
  occasional: { word: 'Reçoit ponctuellement', Icon: CalendarClock, tone: 'state-occasional' },
  soon: { word: 'Bientôt', Icon: Sunrise, tone: 'state-soon' },
  to_reconfirm: { word: 'À reconfirmer', Icon: CircleDashed, tone: 'state-to-reconfirm' },
  closed: { word: 'Ne prend pas de nouveaux patients', Icon: DoorClosed, tone: 'state-closed' },
  to_contact: { word: 'À contacter', Icon: Phone, tone: 'state-to-contact' },
}

type StateBadgeProps = { state: RegisterState; size?: 'regular' | 'large' }

/** The state of an entry of the register: icon, word and colour, dotted when it is no longer certain. */
export function StateBadge({ state, size = 'regular' }: StateBadgeProps) {
  const { word, Icon, tone } = looks[state]
  return (
    <Badge tone={tone} icon={Icon} size={size} certainty={state === 'to_reconfirm' ? 'faded' : 'sure'}>
      {word}
    </Badge>
  )
}
