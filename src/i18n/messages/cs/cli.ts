/** Words of the command line around the commands of rooms. */
export default {
  title: 'Síťovka na příkazové řádce: npm run sitovka -- PŘÍKAZ',
  help: 'Vypíše tento přehled.',
  settings: 'Data se berou odtud jako u serveru: SITOVKA_DATA nebo DATABASE_URL. Server přitom může běžet.',
  unknown: 'Příkaz „{{words}}“ neznáme. Přehled příkazů: npm run sitovka -- help',
  option: 'Přepínač {{option}} neznáme, nebo za ním chybí hodnota. Přehled: npm run sitovka -- help',
  methods: { help: 'Vypíše metody výpočtu: klíč, otázku a stránku, která ji vysvětluje. Databázi nepotřebuje.' },
  oracles: {
    usage: 'SLOŽKA',
    help: 'Porovná metody s výsledky, které spočítal někdo jiný (složka jako oracles). Databázi nepotřebuje.',
    oneFolder: 'Napište jednu složku s očekávanými výsledky: npm run sitovka -- oracles SLOŽKA',
    unreadable: 'Složku {{folder}} nejde přečíst. Je cesta správně a smíte ji číst?',
    nothing: 'Ve složce {{folder}} není žádný soubor s očekávanými výsledky.',
  },
} as const
