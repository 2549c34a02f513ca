import {
  IconCirclesRelation,
  IconDatabase,
  IconHome,
  IconMap2,
  IconRoute,
  IconTimeline,
  IconTopologyStar3,
  type TablerIcon,
} from '@tabler/icons-react'
import { ROUTES } from '../paths.ts'

export interface Page {
  readonly name: 'situation' | 'network' | 'territory' | 'groups' | 'time' | 'ways' | 'research'
  readonly path: string
  readonly Icon: TablerIcon
  /** It has a tab of its own on a phone, where there is room for four; the others stand under "more". */
  readonly tab: boolean
}

/** Entries of the header and of the phone's tabs: only pages that exist. */
export const PAGES: readonly Page[] = [
  { name: 'situation', path: ROUTES.home, Icon: IconHome, tab: true },
  { name: 'network', path: ROUTES.network, Icon: IconTopologyStar3, tab: true },
  { name: 'territory', path: ROUTES.territory, Icon: IconMap2, tab: true },
  { name: 'groups', path: ROUTES.groups, Icon: IconCirclesRelation, tab: false },
  { name: 'time', path: ROUTES.time, Icon: IconTimeline, tab: true },
  { name: 'ways', path: ROUTES.ways, Icon: IconRoute, tab: false },
  { name: 'research', path: ROUTES.research, Icon: IconDatabase, tab: false },
]
