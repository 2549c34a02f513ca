import path from 'node:path'
import { ROOT } from '../architecture/source-files.ts'

/** Kept between runs, so that the pages are built again only when their sources changed. */
export const JOURNEYS_HOME = path.join(ROOT, 'node_modules', '.cache', 'journeys-home')
