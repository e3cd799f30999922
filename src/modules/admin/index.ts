// The door of admin: what the administrator runs Síťovka by. The last room; it gathers pages of the others.
export { cliCommands } from './backups/cli.ts'
export { backupJob } from './backups/job.ts'
export { panel, sign } from './backups/signs.tsx'
export { menu } from './menu.ts'
export { routes } from './routes.tsx'
