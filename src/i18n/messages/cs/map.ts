/** Words of the map picture and of its zoomable form. */
export default {
  schematic: 'Schematické hranice: skutečné hranice obcí tu zatím nejsou.',
  beyond_one: 'Místo {{numbers}} leží mimo mapu.',
  beyond_few: 'Místa {{numbers}} leží mimo mapu.',
  beyond_many: 'Místa {{numbers}} leží mimo mapu.',
  beyond_other: 'Místa {{numbers}} leží mimo mapu.',
  zoomIn: 'Přiblížit mapu',
  zoomOut: 'Oddálit mapu',
  close: 'Zavřít',
} as const
