import packageFile from '../../package.json' with { type: 'json' }

/** Of this Síťovka. */
export const { version } = packageFile
