import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { readTaxCode } from '#graph-schema/model/tax-code.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { useRegistration } from '../state/use-registration.ts'
import { Chips } from './chips.tsx'
import { ChoiceField } from './choice-field.tsx'
import { useFormOptions } from './options-context.ts'
import { TextFieldInput } from './text-field.tsx'

/** Tax code first: what is on record already is found by it. */
export function CodesSection() {
  const { t } = useTranslation('registration')
  const isPerson = useRegistration(({ values }) => readTaxCode(values.texts.taxCode).kind === 'PERSON')
  return (
    <fieldset className="form-section form-section-codes">
      <legend>{t('section.who')}</legend>
      <div className="form-pair">
        <TextFieldInput
          field="taxCode"
          monospace
          autoFocus
          whenRight={t(isPerson ? 'right.personCode' : 'right.bodyCode')}
        />
        <TextFieldInput field="vatNumber" monospace inputMode="numeric" optional whenRight={t('right.bodyCode')} />
      </div>
      <TextFieldInput field="name" />
    </fieldset>
  )
}

/** What it is, and where its seat is. */
export function KindSection() {
  const { t } = useTranslation(['registration', 'words'])
  const kind = useRegistration(({ values }) => ACTOR_KINDS.find((one) => one === values.texts.kind) ?? null)
  const { options } = useFormOptions()
  return (
    <fieldset className="form-section form-section-kind">
      <legend className="visually-hidden">{t('registration:section.kind')}</legend>
      <div className="form-pair">
        <ChoiceField
          field="kind"
          none={t('registration:choose')}
          choices={ACTOR_KINDS.map((one) => ({ value: one, label: t(`words:actorKind.${one}`) }))}
          leftSection={kind === null ? null : <Mark entityClass={kind} size={24} />}
        />
        <ChoiceField
          field="seat"
          none={t('registration:unknownSeat')}
          choices={options.municipalities.nodes.map(({ id, label }) => ({ value: id, label }))}
        />
      </div>
    </fieldset>
  )
}

/** Where it works, which may be elsewhere than its seat. */
export function AreaSection() {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  return (
    <fieldset className="form-section">
      <legend>{t('section.areas')}</legend>
      <p className="form-hint">{t('areasHint')}</p>
      <Chips field="areas" items={options.microAreas} />
    </fieldset>
  )
}
