import type { RegisterCode } from './sources/index.ts'

export const registersPath = '/prace/sit/registry'
export const sourcePath = (source: RegisterCode | ':source'): string => `${registersPath}/zdroj/${source}`
/** Where code lists of a register are brought in. */
export const registerCodesPath = `${registersPath}/ciselniky`
export const runPath = (run: string): string => `${registersPath}/nacteni/${run}`

export const differencesPath = '/prace/sit/rozdily'
export const questionsPath = `${differencesPath}/dotazy`
export const questionPath = (request: string): string => `${questionsPath}/${request}`
/** Where a provider answers, without an account. */
export const answerPath = (token: string): string => `/overeni-udaju/${token}`
