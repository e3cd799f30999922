import { z } from 'zod'
import { fileAddress } from '../registers/input.ts'

/** What may stand in place of the file of a table. */
export const TableInput = z.object({ address: fileAddress })
