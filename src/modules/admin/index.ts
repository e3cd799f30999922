// The door of admin: what the administrator runs Síťovka by. The last room; it gathers pages of the others.
export { cliCommands as backupCommands } from './backups/cli.ts'
export { backupJob } from './backups/job.ts'
export { panel, sign } from './backups/signs.tsx'
export { purgeCommands } from './retention/cli.ts'
export { purgeJob } from './retention/job.ts'
export { menu } from './menu.ts'
export { namers } from './namers.ts'
export { routes } from './routes.tsx'
