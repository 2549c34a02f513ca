import { GROUND_TABLES } from './ground-tables.ts'
import { NETWORK_TABLES } from './network-tables.ts'
import type { Table } from './table.ts'

/** How each file of the seed is read, by file name. */
export const TABLES: ReadonlyMap<string, Table> = new Map([...NETWORK_TABLES, ...GROUND_TABLES])
