/** How the site looks: the colour that it is told by, and the logo. */
export type Look = { accent: string; logoId: string | null; logoPlace: LogoPlaceName }

export type LogoPlaceName = 'beside' | 'instead'
