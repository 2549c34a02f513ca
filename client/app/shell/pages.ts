import {
  IconCirclesRelation,
  IconDatabase,
  IconRoute,
  IconTimeline,
  IconTopologyStar3,
  type TablerIcon,
} from '@tabler/icons-react'
import { ROUTES } from '../paths.ts'

interface Page {
  readonly name: 'network' | 'groups' | 'time' | 'ways' | 'research'
  readonly path: string
  readonly Icon: TablerIcon
}

/** Entries of the header and of the phone's tabs: only pages that exist. */
export const PAGES: readonly Page[] = [
  { name: 'network', path: ROUTES.network, Icon: IconTopologyStar3 },
  { name: 'groups', path: ROUTES.groups, Icon: IconCirclesRelation },
  { name: 'time', path: ROUTES.time, Icon: IconTimeline },
  { name: 'ways', path: ROUTES.ways, Icon: IconRoute },
  { name: 'research', path: ROUTES.research, Icon: IconDatabase },
]
