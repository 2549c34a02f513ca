import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entityPath, mergePath } from '../../../app/addresses.ts'
import { type InboxQuery, TellApartDocument } from '../../../generated/graphql.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { AppLink } from '../../../lib/app-link.tsx'
import { useAct } from '../../../lib/use-act.ts'

type Pair = InboxQuery['inbox']['duplicates'][number]

/** Actors on record that may be one body: whoever looks says so, or that they are two. */
export function DuplicateList({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { t } = useTranslation('inbox')
  if (pairs.length === 0) return <p className="inbox-none">{t('none.duplicates')}</p>
  return (
    <ul className="inbox-list">
      {pairs.map((pair) => (
        <PairRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
      ))}
    </ul>
  )
}

function PairRow({ pair: { one, other, reasons } }: { readonly pair: Pair }) {
  const { t } = useTranslation(['inbox', 'registration', 'record'])
  const act = useAct()
  return (
    <li>
      <Mark entityClass={one.kind} size={36} />
      <div className="inbox-main">
        <p>
          <AppLink href={entityPath(one.id) ?? ''}>{one.name}</AppLink> {t('inbox:and')}{' '}
          <AppLink href={entityPath(other.id) ?? ''}>{other.name}</AppLink>
        </p>
        <p className="inbox-facts">
          {reasons.map(({ kind, value }) => `${t(`registration:reason.${kind}`)} «${value}»`).join(' · ')}
        </p>
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      </div>
      <Button component={AppLink} href={mergePath(one.id, other.id)} variant="default" size="xs">
        {t('record:merge.one')}
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={act.isRunning}
        onClick={() =>
          void act.run(
            TellApartDocument,
            { pair: { requestId: crypto.randomUUID(), one: one.id, other: other.id } },
            ({ tellApart }) => tellApart,
          )
        }
      >
        {t('inbox:areTwo')}
      </Button>
    </li>
  )
}
