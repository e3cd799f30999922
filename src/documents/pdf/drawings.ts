import bag from '../drawings/bag.svg?raw'
import mark from '../drawings/mark.svg?raw'
import { shadeSymbols } from '../drawings/shadeSymbols.ts'

/** The drawings of the template as JSON: the signs of the five words, the bag, the mark. */
export const drawings = JSON.stringify({ ...shadeSymbols, bag, mark })
