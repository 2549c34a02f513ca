import { useTranslation } from 'react-i18next'
import type { FieldIssue } from '#graph-schema/model/registration.ts'

export interface IssueTextProps {
  readonly issue: FieldIssue
  /** Puts the value that would do in the field. */
  readonly onTake: (value: string) => void
}

/** What is wrong with a field, and the value that would do, where there is one. */
export function IssueText({ issue: { code, values, proposal }, onTake }: IssueTextProps) {
  const { t } = useTranslation('registration')
  return (
    <>
      {t(`issue.${code}`, values)}
      {proposal === null ? null : (
        <>
          {' '}
          <button type="button" className="issue-proposal" onClick={() => onTake(proposal)}>
            {t('take', { proposal })}
          </button>
        </>
      )}
    </>
  )
}
