import { useQuery } from '@apollo/client/react'
import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NEXT_STEPS } from '#graph-schema/model/adhesion-case.ts'
import { entityPath } from '../../../app/addresses.ts'
import { ROUTES } from '../../../app/paths.ts'
import {
  AdhesionCasePageDocument,
  type AdhesionCasePageQuery,
  type CasePartsFragment,
} from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { readToday } from '../../../lib/today.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { StateMessage } from '../../../ui/state-message.tsx'
import '../adhesions.css'
import { ApproveForm } from './approve-form.tsx'
import { CaseFacts } from './case-facts.tsx'
import { ReadyReply } from './ready-reply.tsx'
import { RejectForm } from './reject-form.tsx'
import { StepForm } from './step-form.tsx'

/** One adhesion on its way: what was sent, what was done, what can be done next. */
export function CaseView({ id }: { readonly id: string }) {
  const { t } = useTranslation('inbox')
  const { data, error, refetch } = useQuery(AdhesionCasePageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const found = data?.adhesionCase
  usePageTitle(found?.name ?? t('title'))
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  if (found === null || found === undefined) {
    return (
      <StateMessage
        icon={<IconInbox size={40} aria-hidden="true" />}
        title={t('case.unknown')}
        actions={<AppLink href={ROUTES.inbox}>{t('case.back')}</AppLink>}
      >
        <p>{t('case.unknownHint')}</p>
      </StateMessage>
    )
  }
  return <KnownCase found={found} projects={data.projects.nodes} />
}

interface KnownCaseProps {
  readonly found: CasePartsFragment
  readonly projects: AdhesionCasePageQuery['projects']['nodes']
}

function KnownCase({ found, projects }: KnownCaseProps) {
  const { t } = useTranslation('inbox')
  const next = NEXT_STEPS[found.state]
  const pacts = projects.filter(({ projectKind }) => projectKind === 'PACT')
  return (
    <div className="inbox case">
      <nav className="case-crumbs" aria-label={t('case.crumbs')}>
        <AppLink href={ROUTES.inbox}>{t('title')}</AppLink> <span aria-hidden="true">›</span>{' '}
        <span aria-current="page">{found.name}</span>
      </nav>
      <header className="inbox-head">
        <div>
          <h1>{found.name}</h1>
          <p className="inbox-lead">
            <span className="state" data-state={found.state}>
              {t(`state.${found.state}`)}
            </span>{' '}
            {found.actorId === null ? null : (
              <AppLink href={entityPath(found.actorId) ?? ''}>{t('case.record', { name: found.actorName })}</AppLink>
            )}
          </p>
        </div>
      </header>
      <div className="case-body">
        <div>
          <CaseFacts found={found} />
          <Steps found={found} />
        </div>
        <div>
          {next.includes('CONTACTED') ? <StepForm key={`c${found.version}`} found={found} step="CONTACTED" /> : null}
          {next.includes('DECIDED') ? <ApproveForm key={`a${found.version}`} found={found} pacts={pacts} /> : null}
          {next.includes('SIGNED') && !next.includes('DECIDED') ? (
            <StepForm key={`s${found.version}`} found={found} step="SIGNED" />
          ) : null}
          {next.includes('WITHDRAWN') ? <StepForm key={`w${found.version}`} found={found} step="WITHDRAWN" /> : null}
          {next.includes('REJECTED') ? <RejectForm key={`r${found.version}`} found={found} /> : null}
          <ReadyReply found={found} />
        </div>
      </div>
    </div>
  )
}

/** What was done, each with its date, its proof and who noted it. */
function Steps({ found: { steps, receivedAt } }: { readonly found: CasePartsFragment }) {
  const { t, i18n } = useTranslation('inbox')
  return (
    <section className="case-part">
      <h2>{t('case.steps')}</h2>
      <ol className="case-steps">
        <li>
          <b>{t('step.RECEIVED')}</b> <span>{writeDate(i18n, readToday(new Date(receivedAt)))}</span>
        </li>
        {steps.map(({ step, on, proof, note, by, notedAt }) => (
          <li key={`${step} ${notedAt}`}>
            <b>{t(`step.${step}`)}</b> <span>{writeDate(i18n, on)}</span>
            {proof === null ? null : <p>{t('case.proofIs', { proof })}</p>}
            {note === null ? null : <p>«{note}»</p>}
            <p className="inbox-facts">
              {t('case.notedBy', { by: by ?? t('somebody'), date: writeDate(i18n, readToday(new Date(notedAt))) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
