import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EVENT_KINDS, PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { type EntityClass, isActorKind } from '../../../graph/model/entity-class.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'

export interface EntityWords {
  /** Short name of a class, for the legend and for lists. */
  readonly nameClass: (entityClass: EntityClass) => string
  /** What an entity is, in full: the kind of actor, project or event. */
  readonly nameKind: (entity: NetworkEntity) => string
}

type Translate = TFunction<['explorer', 'words']>

/** Names of kinds in the page's language. */
export function useEntityWords(): EntityWords {
  const { t } = useTranslation(['explorer', 'words'])
  return useMemo(
    () => ({ nameClass: (entityClass) => nameClass(t, entityClass), nameKind: (entity) => nameKind(t, entity) }),
    [t],
  )
}

function nameClass(t: Translate, entityClass: EntityClass): string {
  switch (entityClass) {
    case 'GOVERNANCE_BODY':
    case 'LOCAL_NODE':
    case 'PROJECT':
    case 'EVENT':
    case 'MIXED':
      return t(`explorer:legend.classes.${entityClass}`)
    default:
      return t(`words:actorKindShort.${entityClass}`)
  }
}

function nameKind(t: Translate, { entityClass, undertaking }: NetworkEntity): string {
  if (isActorKind(entityClass)) return t(`words:actorKind.${entityClass}`)
  const projectKind = PROJECT_KINDS.find((kind) => kind === undertaking)
  if (projectKind !== undefined) return t(`words:projectKind.${projectKind}`)
  const eventKind = EVENT_KINDS.find((kind) => kind === undertaking)
  return eventKind === undefined ? t(`words:entityType.${entityClass}`) : t(`words:eventKind.${eventKind}`)
}
