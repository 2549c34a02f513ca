import { Button } from '@mantine/core'
import { IconEqual, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { AppLink } from '../../../lib/app-link.tsx'
import type { Candidate, DuplicateSearch } from '../state/use-duplicates.ts'
import { useRegistration } from '../state/use-registration.ts'
import { KnownTieLine } from './known-tie-line.tsx'

/** Ties by which a candidate is recognised, so that the buttons stay in sight. */
const TIES_SHOWN = 1

export interface DuplicateBoxProps {
  readonly search: DuplicateSearch
  /** Takes what was typed into the record of this actor. */
  readonly onComplete: (candidate: Candidate) => void
}

/** "Is it on record already?": brought up to date while somebody types, without ever taking the focus. */
export function DuplicateBox({ search: { state, found }, onComplete }: DuplicateBoxProps) {
  const { t } = useTranslation('registration')
  const others = useRegistration(({ values }) => values.lists.notTheSameAs)
  const candidates = found?.candidates.filter(({ id }) => !others.includes(id)) ?? []
  const [first, ...rest] = candidates
  return (
    <section className="duplicates" aria-labelledby="doppioni">
      <div className="duplicates-head">
        <h2 id="doppioni">{t('duplicates.title')}</h2>
        <span className="secondary">{t('duplicates.live')}</span>
      </div>
      <p className={first === undefined ? 'duplicates-state' : 'visually-hidden'} role="status">
        {describeState()}
      </p>
      {first === undefined ? null : <CandidateCard candidate={first} onComplete={onComplete} />}
      {rest.length === 0 ? null : (
        <ul className="duplicates-others">
          {rest.map(({ id, name, kind }) => (
            <ActorLine key={id} id={id} name={name} kind={kind} />
          ))}
        </ul>
      )}
      <Fellows found={found} />
    </section>
  )

  function describeState(): string {
    if (state === 'idle') return t('duplicates.idle')
    if (state === 'failed') return t('duplicates.failed')
    if (state === 'looking' && found === null) return t('duplicates.looking')
    if (first === undefined) return t('duplicates.none')
    return t('duplicates.found', { count: candidates.length, name: first.name })
  }
}

function CandidateCard({
  candidate,
  onComplete,
}: { readonly candidate: Candidate } & Pick<DuplicateBoxProps, 'onComplete'>) {
  const { t } = useTranslation(['registration', 'words'])
  const toggle = useRegistration((state) => state.toggle)
  const { id, name, kind, seat, reasons, ties } = candidate
  return (
    <article className="candidate">
      <div className="candidate-head">
        <Mark entityClass={kind} size={40} />
        <div>
          <h3>
            <AppLink href={entityPath(id) ?? ''}>{name}</AppLink>
          </h3>
          <p className="secondary">{[t(`words:actorKind.${kind}`), ...(seat === null ? [] : [seat])].join(' · ')}</p>
        </div>
      </div>
      <ul className="candidate-reasons">
        {reasons.map((reason) => (
          <Reason key={reason.kind} reason={reason} />
        ))}
      </ul>
      {ties.length === 0 ? null : (
        <ul className="candidate-ties">
          {ties.slice(0, TIES_SHOWN).map((tie) => (
            <KnownTieLine key={tie.id} tie={tie} actorName={name} />
          ))}
        </ul>
      )}
      <div className="candidate-acts">
        <Button size="md" onClick={() => onComplete(candidate)}>
          {t('registration:duplicates.same')}
        </Button>
        <Button size="md" variant="default" onClick={() => toggle('notTheSameAs', id)}>
          {t('registration:duplicates.other')}
        </Button>
      </div>
    </article>
  )
}

function Reason({ reason: { kind, value, differences } }: { readonly reason: Candidate['reasons'][number] }) {
  const { t } = useTranslation('registration')
  const Icon = kind === 'SIMILAR_NAME' ? IconWaveSine : IconEqual
  const isCode = kind === 'SAME_TAX_CODE' || kind === 'SAME_VAT_NUMBER'
  return (
    <li>
      <Icon size={18} aria-hidden="true" />
      <span>
        <b>{t(`reason.${kind}`)}</b>{' '}
        {kind === 'SIMILAR_NAME' ? (
          differences.map(({ written, known }) => tellDifference(written, known)).join(', ')
        ) : (
          <span className={isCode ? 'mono' : ''}>{isCode ? value : `«${value}»`}</span>
        )}
      </span>
    </li>
  )

  function tellDifference(written: string, known: string): string {
    if (known === '') return t('difference.more', { written })
    return written === '' ? t('difference.less', { known }) : t('difference.instead', { written, known })
  }
}

function Fellows({ found }: Pick<DuplicateSearch, 'found'>) {
  const { t } = useTranslation('registration')
  if (found === null || found.sharedWord === null) return null
  const { sharedWord, fellows, fellowCount } = found
  return (
    <>
      <h3 className="duplicates-subtitle">{t('duplicates.fellows', { count: fellowCount, word: sharedWord })}</h3>
      <ul className="duplicates-others">
        {fellows.map(({ id, name, kind }) => (
          <ActorLine key={id} id={id} name={name} kind={kind} />
        ))}
      </ul>
    </>
  )
}

function ActorLine({ id, name, kind }: Pick<Candidate, 'id' | 'name' | 'kind'>) {
  return (
    <li>
      <Mark entityClass={kind} size={24} />
      <AppLink href={entityPath(id) ?? ''}>{name}</AppLink>
    </li>
  )
}
