import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { PeopleDocument } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { Closed } from './closed.tsx'
import { InviteForm } from './invite-form.tsx'
import { PeopleList } from './people-list.tsx'
import './people-view.css'
import { useSignInLink } from './use-sign-in-link.ts'

/** `/impostazioni`: who may enter, and what they may do. For administrators; others read whom to ask. */
export function PeopleView() {
  const { t } = useTranslation('people')
  const viewer = useViewer()
  usePageTitle(t(viewer.may('ADMIN') ? 'list.page' : 'list.title'))
  if (!viewer.known) return <Coming />
  return viewer.may('ADMIN') ? <People self={viewer.accountId} /> : <Closed signedIn={viewer.accountId !== null} />
}

function People({ self }: { readonly self: string | null }) {
  const { t, i18n } = useTranslation('people')
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'network-only' })
  const { link, problem, make, forget } = useSignInLink()
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  const invited = async (id: string, name: string) => {
    await make(id, name)
    await refetch()
  }
  return (
    <div className="people">
      <h1>{t('list.title')}</h1>
      <p className="people-lead">{t('list.lead')}</p>
      {link === null ? (
        <InviteForm onMade={(id, name) => void invited(id, name)} />
      ) : (
        <ShownOnce
          key={link.address}
          title={t('invite.made', { name: link.name, day: formatInstant(link.until, languageOf(i18n)) })}
          secret={link.address}
          copy={t('invite.copy')}
          copied={t('invite.copied')}
          done={t('invite.done')}
          onDone={forget}
        />
      )}
      <p className="people-problem" role="alert">
        {problem}
      </p>
      <PeopleList
        people={data.accounts}
        self={self}
        onLink={(id, name) => void make(id, name)}
        onChanged={() => refetch().then(() => {})}
      />
    </div>
  )
}
