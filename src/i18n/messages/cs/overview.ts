export default {
  title: 'Přehled',
  empty: { title: 'Nic na vás nečeká', text: 'Až se v síti něco pohne, uvidíte to tady: karty k ověření, nezařazené hlasy, bílá místa.' },
  noRole: {
    title: 'Teď tu nemáte žádnou platnou roli',
    text: 'Váš účet je v pořádku a nic se neztratilo. Role vám skončila, ještě nezačala, nebo vám ji zatím nikdo nedal; proto tu není co otevřít.',
    ask: 'Řekněte si o ni správci Síťovky u provozovatele: {{name}}.',
    meanwhile: 'Veřejná část je vám otevřená jako každému.',
    open: 'Otevřít veřejnou část',
  },
  search: {
    title: 'Hledání',
    of: 'Hledání: {{query}}',
    ask: 'Napište, co hledáte: službu, organizaci, obec, potřebu, hlas, síťaře.',
    nothing: 'Nic takového tu není. Zkuste jiné slovo nebo jen jeho začátek.',
  },
} as const
