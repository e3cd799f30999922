import { codeList, type Label } from './codeList.ts'

interface Years { readonly from: number, readonly to: number }

/** Ages people choose from, in whole years. */
export const ageBands = codeList({
  '0-6': { cs: '0–6 let', en: '0–6 years', from: 0, to: 6 },
  '7-10': { cs: '7–10 let', en: '7–10 years', from: 7, to: 10 },
  '11-15': { cs: '11–15 let', en: '11–15 years', from: 11, to: 15 },
  '16-18': { cs: '16–18 let', en: '16–18 years', from: 16, to: 18 },
  '19-26': { cs: '19–26 let', en: '19–26 years', from: 19, to: 26 },
} as const satisfies Record<string, Label & Years>)
export type AgeBand = keyof typeof ageBands
