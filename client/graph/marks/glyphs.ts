import { __iconNode as affiliate } from '@tabler/icons-react/dist/esm/icons/IconAffiliate.mjs'
import { __iconNode as briefcase } from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs'
import { __iconNode as bank } from '@tabler/icons-react/dist/esm/icons/IconBuildingBank.mjs'
import { __iconNode as factory } from '@tabler/icons-react/dist/esm/icons/IconBuildingFactory2.mjs'
import { __iconNode as calendar } from '@tabler/icons-react/dist/esm/icons/IconCalendar.mjs'
import { __iconNode as fileText } from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import { __iconNode as heart } from '@tabler/icons-react/dist/esm/icons/IconHeart.mjs'
import { __iconNode as messages } from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs'
import { __iconNode as plus } from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { __iconNode as school } from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs'
import { __iconNode as seedling } from '@tabler/icons-react/dist/esm/icons/IconSeedling.mjs'
import { __iconNode as speakerphone } from '@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs'
import { __iconNode as diamond } from '@tabler/icons-react/dist/esm/icons/IconSquareRotated.mjs'
import { __iconNode as users } from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import type { EntityClass } from '../model/entity-class.ts'

/** One SVG element of a glyph: its tag and attributes, in a box of 24 × 24, to be stroked and not filled. */
export interface GlyphPart {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Side of the box that glyphs are drawn in. */
export const GLYPH_BOX = 24

type IconData = typeof heart

function readIcon(icon: IconData): readonly GlyphPart[] {
  return icon.map(([tag, { key: _key, ...attributes }]) => ({ tag, attributes }))
}

/** The picture inside each mark: the third of its three signs, after colour and shape. */
export const GLYPHS: Readonly<Record<EntityClass, readonly GlyphPart[]>> = {
  PUBLIC_BODY: readIcon(bank),
  HEALTH: readIcon(plus),
  SOCIAL_COOPERATIVE: readIcon(users),
  MUTUALITY: readIcon(heart),
  CIVIL_SOCIETY: readIcon(seedling),
  UNION: readIcon(speakerphone),
  TRADE_ASSOCIATION: readIcon(diamond),
  BUSINESS: readIcon(factory),
  PROFESSION: readIcon(briefcase),
  KNOWLEDGE: readIcon(school),
  MIXED: readIcon(users),
  GOVERNANCE_BODY: readIcon(messages),
  LOCAL_NODE: readIcon(affiliate),
  PROJECT: readIcon(fileText),
  EVENT: readIcon(calendar),
}

/** A glyph as SVG markup in one colour, `size` px wide and high. */
export function glyphMarkup(entityClass: EntityClass, colour: string, size: number): string {
  const parts = GLYPHS[entityClass].map(({ tag, attributes }) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
    return `<${tag}${written.join('')}/>`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${GLYPH_BOX} ${GLYPH_BOX}" ` +
    `fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</svg>`
  )
}

/** The same as an address that an image takes. */
export function glyphAddress(entityClass: EntityClass, colour: string, size: number): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(glyphMarkup(entityClass, colour, size))}`
}
