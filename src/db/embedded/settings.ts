/**
 * Settings an operator may tune in `postgresql.conf`, sized for a small shared server.
 * UTC, because today and now are the application's arguments, and a session in local time would print moments that
 * happen twice a year. The server's log keeps no statements and no details: they would hold personal data.
 */
export const settingsFile = `
# Síťovka
shared_buffers = 128MB
max_connections = 60
max_wal_size = 512MB
synchronous_commit = on
huge_pages = off
jit = off
random_page_cost = 1.1
work_mem = 16MB
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
`

/** What must hold whatever the file says: no network, and data that reach the disk. */
export const fixedSettings = (socketFolder: string, port: number, name: string): readonly string[] => [
  'listen_addresses=',
  `unix_socket_directories=${socketFolder}`,
  'unix_socket_permissions=0700',
  `port=${String(port)}`,
  `cluster_name=${name}`,
  'logging_collector=off',
]

/** Data reach the disk before a commit is acknowledged. */
export const durableSettings: readonly string[] = ['fsync=on', 'full_page_writes=on']

/** For throw-away databases of test runs only. */
export const throwAwaySettings: readonly string[] = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** For a machine where the usual settings do not start. */
export const smallSettings: readonly string[] = ['shared_buffers=16MB', 'max_connections=25', 'io_method=sync']
