import type { TableTrouble } from '../trouble.ts'

/** Thrown out of a reading half-way: nothing of the workbook is used then. */
export class BadWorkbook extends Error {
  readonly trouble: TableTrouble
  constructor(trouble: TableTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}
