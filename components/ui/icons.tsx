import type { SVGProps } from 'react'

export type IconComponent = (props: IconProps) => React.JSX.Element
type IconProps = Pick<SVGProps<SVGSVGElement>, 'aria-hidden' | 'className'>

/** One drawing of the sprite `public/icones.svg`: a few bytes in a page, and no script. `npm run icons` writes the sprite. */
function icon(name: string): IconComponent {
  return drawn(`/icones.svg#${name}`)
}

/** One of the few that stand on nearly every public page: `PageIcons` brings them in the page itself, so that they show with its words. */
function pageIcon(name: string): IconComponent {
  return drawn(`#icone-${name}`)
}

function drawn(href: string): IconComponent {
  return function Icon({ className, ...props }) {
    return (
      <svg className={className === undefined ? 'icon' : `icon ${className}`} {...props}>
        <use href={href} />
      </svg>
    )
  }
}

export const ArrowDown = icon('arrow-down')
export const ArrowDownUp = icon('arrow-down-up')
export const ArrowLeft = pageIcon('arrow-left')
export const ArrowRight = pageIcon('arrow-right')
export const ArrowUp = icon('arrow-up')
export const ArrowUpRight = pageIcon('arrow-up-right')
export const Bold = icon('bold')
export const Bookmark = icon('bookmark')
export const CalendarClock = icon('calendar-clock')
export const Check = icon('check')
export const ChevronDown = pageIcon('chevron-down')
export const CircleAlert = icon('circle-alert')
export const CircleCheck = icon('circle-check')
export const CircleDashed = icon('circle-dashed')
export const CircleSlash = icon('circle-slash')
export const DoorClosed = icon('door-closed')
export const Download = pageIcon('download')
export const Flag = icon('flag')
export const GripVertical = icon('grip-vertical')
export const Heading2 = icon('heading-2')
export const Heading3 = icon('heading-3')
export const Hourglass = icon('hourglass')
export const ImageIcon = icon('image')
export const Info = icon('info')
export const Italic = icon('italic')
export const Leaf = icon('leaf')
export const LinkIcon = icon('link')
export const List = icon('list')
export const ListIndentDecrease = icon('list-indent-decrease')
export const ListIndentIncrease = icon('list-indent-increase')
export const ListOrdered = icon('list-ordered')
export const LoaderCircle = icon('loader-circle')
export const LogOut = icon('log-out')
export const Luggage = icon('luggage')
export const MapPinned = icon('map-pinned')
export const Megaphone = icon('megaphone')
export const Menu = pageIcon('menu')
export const MessagesSquare = icon('messages-square')
export const Minus = icon('minus')
export const Paperclip = icon('paperclip')
export const Pencil = icon('pencil')
export const Phone = pageIcon('phone')
export const Pilcrow = icon('pilcrow')
export const Printer = icon('printer')
export const Redo = icon('redo-2')
export const Search = pageIcon('search')
export const Sunrise = icon('sunrise')
export const TableIcon = icon('table')
export const TextQuote = icon('text-quote')
export const TriangleAlert = icon('triangle-alert')
export const Undo = icon('undo-2')
