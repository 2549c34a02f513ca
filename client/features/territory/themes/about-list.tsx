import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import type { ThemePageQuery } from '../../../generated/graphql.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { classOf } from '../../../graph/model/entity-class.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { Section } from '../../../ui/section.tsx'

type About = Extract<NonNullable<ThemePageQuery['node']>, { __typename: 'Theme' }>['about'][number]

const TYPES = ['Actor', 'LocalNode', 'GovernanceBody', 'Project', 'Event'] as const

/** Who and what is about a theme, by what it is. */
export function AboutList({ about }: { readonly about: readonly About[] }) {
  const { t } = useTranslation('structure')
  return TYPES.map((type) => {
    const ofType = about.filter(({ __typename }) => __typename === type)
    if (ofType.length === 0) return null
    return (
      <Section key={type} title={t(`themes.type.${type}`)} count={ofType.length}>
        <ul className="theme-about">
          {ofType.map((entity) => (
            <AboutLine key={entity.id} entity={entity} />
          ))}
        </ul>
      </Section>
    )
  })
}

function AboutLine({ entity }: { readonly entity: About }) {
  const { t } = useTranslation(['structure', 'words'])
  const { __typename, id, label } = entity
  const actor = __typename === 'Actor' ? entity : null
  const href = entityPath(id)
  const note =
    __typename === 'Actor'
      ? t(`words:actorKind.${entity.actorKind}`)
      : __typename === 'Project'
        ? t(`words:projectKind.${entity.projectKind}`)
        : __typename === 'Event'
          ? t(`words:eventKind.${entity.eventKind}`)
          : null
  return (
    <li>
      <Mark
        entityClass={classOf({ __typename, ...(actor === null ? {} : { actorKind: actor.actorKind }) })}
        size={28}
        collective={actor?.collective ?? false}
      />
      <div>
        {href === null ? label : <AppLink href={href}>{label}</AppLink>}
        {note === null ? null : <span className="theme-note">{note}</span>}
      </div>
    </li>
  )
}
