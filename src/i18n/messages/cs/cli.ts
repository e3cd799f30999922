/** Words of the command line around the commands of rooms. */
export default {
  title: 'Síťovka na příkazové řádce: npm run sitovka -- PŘÍKAZ',
  help: 'Vypíše tento přehled.',
  settings: 'Data se berou odtud jako u serveru: SITOVKA_DATA nebo DATABASE_URL. Server přitom může běžet.',
  unknown: 'Příkaz „{{words}}“ neznáme. Přehled příkazů: npm run sitovka -- help',
  option: 'Přepínač {{option}} neznáme, nebo za ním chybí hodnota. Přehled: npm run sitovka -- help',
} as const
