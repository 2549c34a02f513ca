import { useQuery } from '@apollo/client/react'
import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DesksOfAreaDocument } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import type { CellPlace } from '../../../lib/staff-acts.tsx'
import { ActDialog, type AskedAct } from '../act-dialog.tsx'
import { listDesks, startOfDesk, startOfService } from '../plans/service-start.ts'

/** What closes a gap, or opens it: a service that is put on record, one that a desk gives already, one that ends. */
export function CellActs({ place: { area, need, day, hasDesks, offers } }: { readonly place: CellPlace }) {
  const { t } = useTranslation('editing')
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const found = useQuery(DesksOfAreaDocument, { variables: { area, ...dayVariable(day) }, skip: !hasDesks }).data
  // What was found before is still at hand where nothing is asked any more.
  const desks = found === undefined || !hasDesks ? [] : listDesks(found)
  const add = useRef<HTMLButtonElement>(null)
  useFocusAfterLess(desks.length, add)
  const record = (start: NonNullable<AskedAct['start']>) => setAsked({ name: 'recordService', subjectId: null, start })
  return (
    <div className="act-bar">
      {desks.map((desk) => (
        <Button key={desk.id} variant="default" onClick={() => record(startOfDesk(desk, area, need))}>
          {desks.length === 1 ? t('cell.desk') : t('cell.oneDesk', { title: desk.title })}
        </Button>
      ))}
      <Button
        ref={add}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onClick={() => record(startOfService(area, need))}
      >
        {t('act.recordService.button')}
      </Button>
      {offers.length === 0 ? null : (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden="true" />}>
              {t('cell.withdraw')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offers.map(({ service, title, provider, providerName }) => (
              <Menu.Item
                key={`${service} ${provider}`}
                onClick={() =>
                  setAsked({ name: 'withdrawService', subjectId: provider, start: { texts: { service } } })
                }
              >
                {t('cell.offer', { title, provider: providerName })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked === null ? null : <ActDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

/** A button that had the focus goes when its desk is a service: another one takes it, not the whole page. */
function useFocusAfterLess(count: number, next: RefObject<HTMLElement | null>): void {
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) next.current?.focus()
    before.current = count
  }, [count, next])
}
