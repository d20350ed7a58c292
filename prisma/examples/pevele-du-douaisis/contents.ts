import type { ExampleContents } from '#prisma/examples/example-content'
import { usualMissions } from '#prisma/examples/usual-missions'
import { usualTools } from '#prisma/examples/usual-tools'
import { agreements } from '#prisma/examples/pevele-du-douaisis/contents/agreements'
import { directory } from '#prisma/examples/pevele-du-douaisis/contents/directory'
import { events } from '#prisma/examples/pevele-du-douaisis/contents/events'
import { life } from '#prisma/examples/pevele-du-douaisis/contents/life'
import { news } from '#prisma/examples/pevele-du-douaisis/contents/news'
import { pages } from '#prisma/examples/pevele-du-douaisis/contents/pages'
import { practical } from '#prisma/examples/pevele-du-douaisis/contents/practical'
import { press } from '#prisma/examples/pevele-du-douaisis/contents/press'
import { project } from '#prisma/examples/pevele-du-douaisis/contents/project'

/** What is written for the site: every kind, and every state between a draft and the public. */
export const contents: ExampleContents = (clock) => [
  ...pages, ...news(clock), ...press(clock), ...events, ...practical(clock), ...usualTools, ...usualMissions, ...life(clock), ...project(clock), ...directory(clock), ...agreements(clock),
]
