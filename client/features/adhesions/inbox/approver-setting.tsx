import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useTranslation } from 'react-i18next'
import { SetAdhesionApprovalDocument } from '../../../generated/graphql.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useViewer } from '../../../lib/use-viewer.ts'

/** Who may approve requests: everybody here reads it, administrators set it. */
export function ApproverSetting({ approvedBy }: { readonly approvedBy: string }) {
  const { t } = useTranslation('inbox')
  const viewer = useViewer()
  const act = useAct()
  const current = approvedBy === 'BOARD' ? 'BOARD' : 'STAFF'
  if (!viewer.may('ADMIN')) return <p className="inbox-facts">{t(`approver.${current}`)}</p>
  return (
    <>
      <NativeSelect
        className="inbox-setting"
        label={t('approver.label')}
        value={current}
        disabled={act.isRunning}
        data={(['STAFF', 'BOARD'] as const).map((value) => ({ value, label: t(`approver.choice.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          void act.run(
            SetAdhesionApprovalDocument,
            { setting: { requestId: crypto.randomUUID(), approvedBy: value === 'BOARD' ? 'BOARD' : 'STAFF' } },
            ({ setAdhesionApproval }) => setAdhesionApproval,
          )
        }
      />
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
    </>
  )
}
