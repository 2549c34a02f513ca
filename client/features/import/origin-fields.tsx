import { useQuery } from '@apollo/client/react'
import { NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { ImportChoicesDocument, type ImportDraftFragment } from '../../generated/graphql.ts'
import { Section } from '../../ui/section.tsx'

/** Where a table comes from, and what holds for every row that does not say otherwise: fields of the form they stand in. */
export function OriginFields({ found }: { readonly found: ImportDraftFragment }) {
  const { t } = useTranslation(['import', 'words'])
  const { data } = useQuery(ImportChoicesDocument)
  const pacts = (data?.projects.nodes ?? []).filter(({ kind }) => kind === 'PACT')
  return (
    <Section title={t('origin.title')}>
      <div className="import-origin">
        <TextInput
          size="md"
          name="sourceTitle"
          label={t('origin.source')}
          defaultValue={found.sourceTitle}
          maxLength={200}
        />
        <TextInput
          size="md"
          name="sourceDate"
          label={t('origin.date')}
          description={t('origin.dateHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          defaultValue={found.sourceDate ?? ''}
        />
        <NativeSelect size="md" name="kind" label={t('origin.kind')} defaultValue={found.kind ?? ''}>
          <option value="">{t('origin.kindByName')}</option>
          {ACTOR_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`words:actorKind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          size="md"
          name="pactId"
          label={t('origin.pact')}
          key={pacts.length}
          defaultValue={found.pactId ?? ''}
        >
          <option value="">{t('origin.pactByRow')}</option>
          {pacts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
      </div>
    </Section>
  )
}
