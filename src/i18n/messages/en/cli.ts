/** Words of the command line around the commands of rooms. */
export default {
  title: 'Síťovka on the command line: npm run sitovka -- COMMAND',
  help: 'Prints this overview.',
  settings: 'Data are found as by the server: SITOVKA_DATA or DATABASE_URL. The server may be running.',
  unknown: 'We do not know the command “{{words}}”. Overview: npm run sitovka -- help',
  option: 'We do not know the option {{option}}, or its value is missing. Overview: npm run sitovka -- help',
} as const
