import { z } from 'zod'
import { fields } from '#web/form.ts'

const many = (least: number) => fields.wholeNumber().refine((count): count is number => count !== null && count >= least && count <= 60, `admin:problem.keep${least}`)

/** When the house backs itself up, by the clock in Prague, and how many backups of each kind it keeps. */
export const BackupSetting = z.object({
  nightly: fields.checkbox(),
  at: z.string().trim().regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'admin:problem.time').transform((text) => text.replace('.', ':').padStart(5, '0')),
  daily: many(1),
  weekly: many(0),
  monthly: many(0),
})
export type BackupSetting = z.infer<typeof BackupSetting>

/** The form: over which version of the setting it was written. */
export const BackupSettingForm = BackupSetting.extend({ version: z.string().regex(/^\d{1,9}$/, 'web:problem.choice').transform(Number) })

/** What the queue is asked for. */
export const BackupOrder = z.object({ reason: z.enum(['nightly', 'asked']) })
export type BackupOrder = z.infer<typeof BackupOrder>

/** What the queue keeps as the result: an archive, or why there is none. */
export const BackupResult = z.union([
  z.object({ name: z.string(), size: z.number(), rows: z.number(), seconds: z.number(), removed: z.number() }),
  z.object({ trouble: z.enum(['no-installation', 'file-exists', 'no-folder', 'not-writable', 'no-space', 'not-whole']) }),
])
export type BackupResult = z.infer<typeof BackupResult>

/** Steps of the work as the page tells them, in their order. */
export const backupSteps = ['write', 'check'] as const
export type BackupStep = (typeof backupSteps)[number]
