import type { Found } from './birthNumberPatterns.ts'
import { placesOf } from './readableText.ts'

const feminine = [
  'Anick', 'Amalk', 'Terezk', 'Elisk', 'Adelk', 'Barunk', 'Verunk', 'Zuzank', 'Kristynk', 'Nelink', 'Emick',
  'Marketk', 'Lucink', 'Hanick',
]
const others = [
  'Honz(?:ik|ika|ikovi|ikem)', 'Peti[ck]\\w*', 'Vojt(?:a|y|u|ou|ovi|ik|isek)', 'Kub(?:a|ik|ika|ikovi|ou)',
  'Tomas(?:ek|ka|kovi)', 'Jen(?:ik|ika|da|dy)', 'Matysek', 'Ondr(?:a|ou|asek)', 'Pavlik', 'Mis(?:a|ou|ik)',
  'Fil(?:ipek|ipka)',
]
const petName = new RegExp(`\\b(?:(?:${feminine.join('|')})(?:a|y|u|ou)|${others.join('|')})\\b`, 'g')

/** „Anička“, „Honzík“: a pet name alone is hardly ever anyone but a child. */
export function petNames(plain: string): readonly Found[] {
  return placesOf(petName, plain).map(({ start, end }) => ({ kind: 'petName', start, end }))
}
