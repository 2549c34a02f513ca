import type { TFunction } from 'i18next'
import type { NameGroup } from '../layout/contract.ts'
import { ENTITY_CLASSES } from '../model/entity-class.ts'

/** Names of closed groups: "8 azioni del progetto", "43 comuni". One place, since positions are remembered by names. */
export function makeNameGroup(t: TFunction<'explorer'>): NameGroup {
  return ({ form, kind, members }) => {
    const count = members.length
    if (form === 'fan') return t('group.fan', { count })
    if (members.every(({ label }) => label.startsWith('Comune '))) return t('group.municipalities', { count })
    return nameAlike(t, kind, count)
  }
}

function nameAlike(t: TFunction<'explorer'>, kind: string | null, count: number): string {
  const entityClass = ENTITY_CLASSES.find((known) => known === kind)
  switch (entityClass) {
    case undefined:
    case 'MIXED':
    case 'GOVERNANCE_BODY':
    case 'LOCAL_NODE':
      return t('group.leaves', { count })
    default:
      return t(`group.${entityClass}`, { count })
  }
}
