import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { InboxDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { StaffActsSlot } from '../../../lib/staff-acts.tsx'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { Section } from '../../../ui/section.tsx'
import '../adhesions.css'
import { ApproverSetting } from './approver-setting.tsx'
import { CaseList } from './case-list.tsx'
import { DuplicateList } from './duplicate-list.tsx'
import { IncompleteList } from './incomplete-list.tsx'
import { ReplyList } from './reply-list.tsx'
import { STALE_MONTHS, StaleList } from './stale-list.tsx'

export interface InboxViewProps {
  /** For how long nobody has confirmed what is stale; what is no such choice is taken as two years. */
  readonly months: number
}

/** Everything that whoever works on the register has to look at. */
export function InboxView({ months }: InboxViewProps) {
  const { t } = useTranslation('inbox')
  usePageTitle(t('title'))
  const [staleMonths, setStaleMonths] = useState<number>(STALE_MONTHS.find((choice) => choice === months) ?? 24)
  const { data, previousData, error, refetch } = useQuery(InboxDocument, {
    variables: { staleMonths },
    fetchPolicy: 'cache-and-network',
  })
  const inbox = (data ?? previousData)?.inbox
  return (
    <div className="inbox">
      <header className="inbox-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="inbox-lead">{t('lead')}</p>
        </div>
        <div className="inbox-head-acts">
          <Button variant="default" renderRoot={(props) => <Link to={ROUTES.imports} {...props} />}>
            {t('importList')}
          </Button>
          <Button
            renderRoot={(props) => <Link to={ROUTES.registration} {...props} />}
            leftSection={<IconPlus size={18} aria-hidden="true" />}
          >
            {t('new')}
          </Button>
          <StaffActsSlot place={{ name: 'NETWORK' }} />
        </div>
      </header>
      {inbox === undefined ? (
        error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <nav className="inbox-tabs" aria-label={t('sections')}>
            <SectionLink anchor="richieste" name={t('section.open')} count={inbox.open.length} />
            <SectionLink anchor="da-completare" name={t('section.toComplete')} count={inbox.toCompleteCount} />
            <SectionLink anchor="doppioni" name={t('section.duplicates')} count={inbox.duplicateCount} />
            <SectionLink anchor="da-confermare" name={t('section.replies')} count={inbox.replies.length} />
            <SectionLink anchor="da-rivedere" name={t('section.stale')} count={inbox.staleCount} />
          </nav>
          <Section anchor="richieste" title={t('section.open')} count={inbox.open.length}>
            <CaseList cases={inbox.open} none={t('none.open')} />
            <p className="inbox-facts inbox-more">
              <AppLink href={ROUTES.join}>{t('publicForm')}</AppLink>
            </p>
            <ApproverSetting approvedBy={inbox.approvedBy} />
          </Section>
          <Section anchor="da-completare" title={t('section.toComplete')} count={inbox.toCompleteCount}>
            <IncompleteList actors={inbox.toComplete} count={inbox.toCompleteCount} />
          </Section>
          <Section anchor="doppioni" title={t('section.duplicates')} count={inbox.duplicateCount}>
            <DuplicateList pairs={inbox.duplicates} />
          </Section>
          <Section anchor="da-confermare" title={t('section.replies')} count={inbox.replies.length}>
            <ReplyList replies={inbox.replies} />
          </Section>
          <Section anchor="da-rivedere" title={t('section.stale')} count={inbox.staleCount}>
            <StaleList
              ties={inbox.stale}
              count={inbox.staleCount}
              undatedCount={inbox.undatedCount}
              months={staleMonths}
              onMonths={setStaleMonths}
            />
          </Section>
          {inbox.closed.length === 0 ? null : (
            <Section anchor="concluse" title={t('section.closed')} count={inbox.closed.length}>
              <CaseList cases={inbox.closed} none="" />
            </Section>
          )}
        </>
      )}
    </div>
  )
}

function SectionLink({
  anchor,
  name,
  count,
}: {
  readonly anchor: string
  readonly name: string
  readonly count: number
}) {
  return (
    <a href={`#${anchor}`} data-empty={count === 0 || undefined}>
      {name} <span>{count}</span>
    </a>
  )
}
