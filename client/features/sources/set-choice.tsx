import { useTranslation } from 'react-i18next'
import type { SetChoice } from './evidence-counts.ts'

export interface SetChoiceBoxProps {
  readonly choices: readonly SetChoice[]
  readonly chosen: SetChoice
  readonly onChoose: (choice: SetChoice) => void
}

/** Which facts are counted; nothing to choose where there is one set. */
export function SetChoiceBox({ choices, chosen, onChoose }: SetChoiceBoxProps) {
  const { t } = useTranslation(['sources', 'words'])
  if (choices.length < 2) return null
  return (
    <fieldset className="set-choice">
      <legend>{t('sources:choice')}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="sets" checked={choice === chosen} onChange={() => onChoose(choice)} />
          {choice === 'all' ? t('sources:all') : t(`words:set.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}
