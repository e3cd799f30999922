/** Words of the command line around the commands of rooms. */
export default {
  title: 'Síťovka on the command line: npm run sitovka -- COMMAND',
  help: 'Prints this overview.',
  settings: 'Data are found as by the server: SITOVKA_DATA or DATABASE_URL. The server may be running.',
  unknown: 'We do not know the command “{{words}}”. Overview: npm run sitovka -- help',
  option: 'We do not know the option {{option}}, or its value is missing. Overview: npm run sitovka -- help',
  methods: { help: 'Lists the methods: key, question and the page that explains it. Needs no database.' },
  oracles: {
    usage: 'FOLDER',
    help: 'Compares the methods with results that somebody else computed (a folder like oracles). Needs no database.',
    oneFolder: 'Name one folder with expected results: npm run sitovka -- oracles FOLDER',
    unreadable: 'The folder {{folder}} cannot be read. Is the path right and may you read it?',
    nothing: 'There is no file with expected results in the folder {{folder}}.',
  },
} as const
