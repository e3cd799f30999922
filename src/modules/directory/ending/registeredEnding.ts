import type { IsoDate } from '#core/ids.ts'
import type { RegisterCode } from '../registers/sources/index.ts'

/** What a register says of the end of a card: the day it names, or the day the register was found without the card. */
export interface RegisteredEnding { readonly source: RegisterCode, readonly on: IsoDate, readonly how: 'ended' | 'gone' }
