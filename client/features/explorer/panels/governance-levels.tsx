import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { GOVERNANCE_LEVELS } from '#graph-schema/model/entity.ts'
import { entityPath } from '../../../app/addresses.ts'
import { GOVERNANCE_ANCHOR, ROUTES } from '../../../app/paths.ts'
import { GovernanceLevelsDocument } from '../../../generated/graphql.ts'
import { GovernanceStrip } from '../../../graph/bands/governance-strip.tsx'
import { type BandLevel, readLevels } from '../../../graph/bands/read-levels.ts'

/** The three levels of governance above the network. They are no part of it, so they are read beside it. */
export function GovernanceLevels() {
  const { t } = useTranslation('words')
  const { data } = useQuery(GovernanceLevelsDocument)
  if (data === undefined) return null
  const recorded = readLevels(data.governanceBodies.nodes, entityPath)
  // A level of the design is there also where no body stands for it.
  const levels = GOVERNANCE_LEVELS.map(
    (level): BandLevel =>
      recorded.find((band) => band.level === level) ?? {
        id: level,
        level,
        name: t(`governanceLevel.${level}`),
        purpose: null,
        memberCount: 0,
        members: [],
        href: null,
      },
  )
  return <GovernanceStrip levels={levels} href={`${ROUTES.groups}#${GOVERNANCE_ANCHOR}`} />
}
