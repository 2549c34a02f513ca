/** Memory of the embedded database, MiB. */
export interface DatabaseMemory {
  readonly heapMb: number
  readonly pageCacheMb: number
}

/**
 * Text of neo4j.conf. Small transaction logs keep a new store at a few megabytes; the quiet period of the Bolt server,
 * left at its default, would make every stop last ten seconds; the block list keeps LOAD CSV from reaching any host.
 * @param keepsPlans a statement stays planned as it was first planned, however much the data changes: for a database
 * that is filled and emptied all the time, where planning anew would take longer than any plan could save.
 */
export function writeSettings(boltPort: number, memory: DatabaseMemory, keepsPlans = false): string {
  const settings: readonly (readonly [string, string])[] = [
    ['server.default_listen_address', '127.0.0.1'],
    ['server.default_advertised_address', '127.0.0.1'],
    ['server.bolt.enabled', 'true'],
    ['server.bolt.listen_address', `127.0.0.1:${boltPort}`],
    ['server.bolt.advertised_address', `127.0.0.1:${boltPort}`],
    ['server.http.enabled', 'false'],
    ['server.https.enabled', 'false'],
    ['server.config.strict_validation.enabled', 'true'],
    ['dbms.usage_report.enabled', 'false'],
    ['server.memory.pagecache.size', `${memory.pageCacheMb}m`],
    ['db.transaction.timeout', '30s'],
    ['db.memory.transaction.max', `${Math.floor(memory.heapMb / 2)}m`],
    ['dbms.memory.transaction.total.max', `${Math.floor((memory.heapMb * 3) / 4)}m`],
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    ['db.tx_log.preallocate', 'false'],
    ['db.tx_log.rotation.size', '16M'],
    ['db.tx_log.rotation.retention_policy', '1 days 256M'],
    ['internal.dbms.bolt.netty_server_shutdown_quiet_period', '0'],
    ['internal.dbms.cypher_ip_blocklist', '0.0.0.0/0,::/0'],
    ...(keepsPlans ? [['dbms.cypher.min_replan_interval', '1d'] as const] : []),
  ]
  return `${settings.map(([name, value]) => `${name}=${value}`).join('\n')}\n`
}

/** Port of Bolt in a text written by {@link writeSettings}, or null. */
export function readBoltPort(settings: string): number | null {
  const match = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/mu.exec(settings)
  return match === null ? null : Number(match[1])
}
