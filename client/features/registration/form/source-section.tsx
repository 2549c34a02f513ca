import { useTranslation } from 'react-i18next'
import { useRegistration } from '../state/use-registration.ts'
import { SOURCE_KINDS } from '../state/values.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { useFormOptions } from './options-context.ts'
import { TextFieldInput } from './text-field.tsx'

/** Where all of it is known from: a new source with its date, or one on record. "Salva e nuovo" keeps it. */
export function SourceSection() {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  const kind = useRegistration(({ values }) => values.texts.sourceKind)
  const date = useRegistration(({ values }) => values.texts.sourceDate)
  const setText = useRegistration((state) => state.setText)
  const kinds = SOURCE_KINDS.filter((one) => one !== 'KNOWN' || options.sources.nodes.length > 0)
  return (
    <fieldset className="form-section">
      <legend>{t('section.source')}</legend>
      <p className="form-hint">{t('sourceHint')}</p>
      <div className="form-pair">
        <ChoiceField
          field="sourceKind"
          none={t('choose')}
          choices={kinds.map((one) => ({ value: one, label: t(`source.${one}`) }))}
        />
        {kind === 'KNOWN' ? (
          <ChoiceField
            field="sourceId"
            none={t('choose')}
            choices={options.sources.nodes.map(({ id, label }) => ({ value: id, label }))}
          />
        ) : (
          <DateField
            path="sourceDate"
            label={t('field.sourceDate')}
            text={date}
            onWrite={(text) => setText('sourceDate', text)}
          />
        )}
      </div>
      {kind === 'DOCUMENT' || kind === 'MINUTES' ? <TextFieldInput field="sourceTitle" hint={t('titleHint')} /> : null}
    </fieldset>
  )
}
