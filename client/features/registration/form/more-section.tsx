import { useTranslation } from 'react-i18next'
import { SIZE_CLASSES } from '#graph-schema/model/actor.ts'
import { THIRD_SECTOR_SECTIONS } from '#graph-schema/model/actor-category.ts'
import { LEGAL_FORMS, legalFormSection } from '#graph-schema/model/legal-form.ts'
import { ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { Chips } from './chips.tsx'
import { ChoiceField } from './choice-field.tsx'
import { useFormOptions } from './options-context.ts'
import { TextFieldInput } from './text-field.tsx'

/** What else a register asks of a body. */
export function MoreSection() {
  const { t } = useTranslation(['registration', 'words'])
  const { options } = useFormOptions()
  const formsOf = (section: 'PRIVATE' | 'PUBLIC') =>
    LEGAL_FORMS.filter((form) => legalFormSection(form) === section).map((form) => ({
      value: form,
      label: t(`registration:legalForm.${form}`),
    }))
  const nodes = options.localNodes.nodes
  return (
    <fieldset className="form-section">
      <legend>{t('registration:section.more')}</legend>
      <div className="form-pair">
        <ChoiceField
          field="legalForm"
          optional
          none={t('registration:notTold')}
          choices={[
            { group: t('registration:legalFormSection.PRIVATE'), items: formsOf('PRIVATE') },
            { group: t('registration:legalFormSection.PUBLIC'), items: formsOf('PUBLIC') },
          ]}
        />
        <ChoiceField
          field="thirdSectorSection"
          optional
          none={t('registration:notEnrolled')}
          choices={THIRD_SECTOR_SECTIONS.map((one) => ({ value: one, label: t(`registration:thirdSector.${one}`) }))}
        />
        <ChoiceField
          field="sizeClass"
          optional
          none={t('registration:notTold')}
          choices={SIZE_CLASSES.map((one) => ({ value: one, label: t(`words:sizeClass.${one}`) }))}
        />
        {nodes.length === 0 ? (
          <p className="form-hint form-beside">
            {t('registration:noLocalNode')} <AppLink href={ROUTES.groups}>{t('registration:aboutLocalNodes')}</AppLink>
          </p>
        ) : (
          <ChoiceField
            field="localNode"
            optional
            none={t('registration:noNode')}
            choices={nodes.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <TextFieldInput field="acronym" optional />
        <TextFieldInput field="aliases" optional hint={t('registration:aliasesHint')} />
        <TextFieldInput field="publicEmail" optional inputMode="email" />
        <TextFieldInput field="publicPhone" optional inputMode="tel" />
        <TextFieldInput field="website" optional inputMode="url" />
        <TextFieldInput field="seatText" optional />
      </div>
    </fieldset>
  )
}

/** Themes of the manifesto it is about. */
export function ThemesSection() {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  if (options.themes.nodes.length === 0) return null
  return (
    <fieldset className="form-section">
      <legend>{t('section.themes')}</legend>
      <Chips field="themes" items={options.themes.nodes} />
    </fieldset>
  )
}
