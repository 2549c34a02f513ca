import { Button } from '@mantine/core'
import { IconEqual, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import type { ImportRowFacts } from './outcomes.ts'
import type { RowTools } from './row-tools.ts'
import type { RowsDecision } from './use-draft-acts.ts'

interface DecisionBoxProps {
  readonly row: ImportRowFacts
  readonly tools: RowTools
}

/** Whom a row may be, why, and the decision: it is this one, it is another, it is left out. */
export function DecisionBox({ row, tools }: DecisionBoxProps) {
  const { t } = useTranslation('import')
  const decide = async (decision: Omit<RowsDecision, 'rows'>) => {
    await tools.after(await tools.acts.decide({ rows: [row.row], ...decision }))
  }
  const isOpen = row.outcome === 'POSSIBLE_DUPLICATE'
  return (
    <div className="decision">
      {row.candidates.map((candidate) => (
        <Candidate
          key={candidate.id}
          candidate={candidate}
          onChoose={() => void decide({ decision: 'SAME_AS', sameAs: candidate.id })}
        />
      ))}
      <div className="decision-acts">
        {isOpen ? (
          <Button variant="default" size="sm" onClick={() => void decide({ decision: 'ANOTHER' })}>
            {t('row.another')}
          </Button>
        ) : null}
        {row.decision === null ? (
          <Button variant="subtle" size="sm" onClick={() => void decide({ decision: 'SKIP' })}>
            {t('row.skip')}
          </Button>
        ) : (
          <Button variant="subtle" size="sm" onClick={() => void decide({ decision: null })}>
            {t(`row.undecide.${row.decision}`)}
          </Button>
        )}
      </div>
    </div>
  )
}

interface CandidateProps {
  readonly candidate: ImportRowFacts['candidates'][number]
  readonly onChoose: () => void
}

function Candidate({ candidate, onChoose }: CandidateProps) {
  const { t } = useTranslation('import')
  const { id, name, row, reasons } = candidate
  const path = entityPath(id)
  return (
    <section className="candidate" aria-label={name}>
      <p className="candidate-name">{path === null ? name : <AppLink href={path}>{name}</AppLink>}</p>
      {row === null ? null : <p className="import-note">{t('row.ofRow', { row })}</p>}
      <ul>
        {reasons.map(({ kind, value }) => (
          <li key={kind}>
            {kind === 'SIMILAR_NAME' ? (
              <IconWaveSine size={16} aria-hidden="true" />
            ) : (
              <IconEqual size={16} aria-hidden="true" />
            )}
            {t(`reasons.${kind}`, { value })}
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={onChoose}>
        {t(row === null ? 'row.same' : 'row.sameRow')}
      </Button>
    </section>
  )
}
