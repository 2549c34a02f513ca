import { useTranslation } from 'react-i18next'
import { GOVERNANCE_ANCHOR, PARAMS, ROUTES } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { Section } from '../../ui/section.tsx'

const ANSWERS = ['what', 'purpose', 'who'] as const

/** What stands where there is no local node: what one is, what it is for, who can found one. */
export function NoLocalNode({
  recorded,
}: {
  /** How many are on record, none of them on the day asked. */ readonly recorded: number
}) {
  const { t } = useTranslation('groups')
  return (
    <Section title={t('empty.title')} count={0}>
      <div className="no-node">
        <div className="no-node-picture">
          <EmptyHull />
          <p>{recorded === 0 ? t('empty.text') : t('empty.notThen', { count: recorded })}</p>
        </div>
        <div className="no-node-answers">
          {ANSWERS.map((answer) => (
            <div key={answer}>
              <h3>{t(`empty.${answer}.title`)}</h3>
              <p>{t(`empty.${answer}.text`)}</p>
            </div>
          ))}
        </div>
        <p className="groups-fine">{t('empty.source')}</p>
        <p className="no-node-ways">
          <AppLink href={`${ROUTES.network}?${PARAMS.view}=tabella`}>{t('empty.toNetwork')}</AppLink>
          <AppLink href={`${ROUTES.groups}#${GOVERNANCE_ANCHOR}`}>{t('empty.toGovernance')}</AppLink>
        </p>
      </div>
    </Section>
  )
}

/** Places of the members that a node would have. */
const SEATS = [
  [44, 52],
  [92, 30],
  [146, 42],
  [172, 84],
  [112, 98],
  [58, 96],
] as const

/** A hull round members, all of it dotted: nobody is known yet. */
function EmptyHull() {
  const dotted = {
    fill: 'none',
    stroke: 'var(--ctl)',
    strokeWidth: 2.4,
    strokeDasharray: '0.1 6',
    strokeLinecap: 'round',
  } as const
  return (
    <svg width={216} height={132} viewBox="0 0 216 132" aria-hidden="true" focusable="false">
      <path {...dotted} d="M38 24C70-2 128 2 160 18S208 70 194 98S150 126 108 126S38 128 22 100S18 42 38 24Z" />
      {SEATS.map(([x, y]) => (
        <circle key={x} {...dotted} strokeDasharray="0.1 4.4" strokeWidth={2} cx={x} cy={y} r={11} />
      ))}
    </svg>
  )
}
