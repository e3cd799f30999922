import tseslint from 'typescript-eslint'

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Pass the time in as an argument.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Pass the time in as an argument.' },
  { selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']", message: 'Pass the time in as an argument.' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Pass the time in as an argument.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Pass a seeded generator in as an argument.' },
  { selector: "CallExpression[callee.property.name='randomUUID']", message: 'Pass the id in as an argument.' },
]
const rawMarkup = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Only src/web/svg.tsx may put raw markup on a page.' },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: 'Only src/web/svg.tsx may put raw markup on a page.' },
]
const contentPolicy = [
  { selector: "JSXAttribute[name.name='style']", message: 'The content policy forbids inline styles: use a class or an SVG attribute.' },
  { selector: "JSXOpeningElement[name.name='style']", message: 'The content policy forbids inline styles: use a style sheet.' },
  { selector: "JSXElement[openingElement.name.name='script'][children.length>0]", message: 'The content policy forbids inline scripts: make an island.' },
]
const looseWords = [
  { selector: 'JSXText[value=/\\p{L}{2}/u]', message: 'Every visible word is a message key.' },
  { selector: 'JSXAttribute[name.name=/^(title|alt|placeholder|aria-label)$/] > Literal[value=/\\p{L}{2}/u]', message: 'Every visible word is a message key.' },
]
const rawSql = [
  { selector: "CallExpression[callee.property.name='raw'][callee.object.name=/^(sql|CompiledQuery)$/]", message: 'Raw SQL lives in src/db only; use parameters.' },
  { selector: "CallExpression[callee.property.name='query'] > TemplateLiteral.arguments[expressions.length>0]:first-child", message: 'Never build SQL out of strings; use parameters.' },
  { selector: "CallExpression[callee.property.name='query'] > BinaryExpression.arguments[operator='+']:first-child", message: 'Never build SQL out of strings; use parameters.' },
]
const sqlOutsideItsFiles = [
  { selector: 'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/]', message: 'Only queries and commands hold SQL.' },
  { selector: "TaggedTemplateExpression[tag.name='sql']", message: 'Only queries and commands hold SQL.' },
]
const forbid = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] })

const page = [rawMarkup, contentPolicy, looseWords]
const sqlFiles = [
  'src/modules/**/{queries,commands}*.ts', 'src/modules/**/*{Queries,Commands}.ts', 'src/modules/**/{queries,commands}/**/*.ts',
  'src/modules/access/{audit,visibility}.ts', // what every room's commands and queries are made with
]
const tests = ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}']

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.data/'] },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.{ts,tsx}', '*.config.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off', // a handler or an interface may have to be async without awaiting
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A table of predicates keeps one signature although not each of them asks everything.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      complexity: ['error', 10],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read settings from src/config.ts.' }],
      'no-restricted-imports': ['error', { paths: [{ name: 'node:process', importNames: ['env'], message: 'Read settings from src/config.ts.' }] }],
    },
  },
  // Markup is longer than what it decides.
  { files: ['src/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/**/*.{ts,tsx}'], rules: forbid(...page, rawSql, sqlOutsideItsFiles) },
  { files: sqlFiles, rules: forbid(rawMarkup, rawSql) },
  { files: ['src/db/**/*.ts', 'src/jobs/**/*.ts'], rules: forbid(rawMarkup) },
  { files: ['src/web/svg.tsx'], rules: forbid(contentPolicy, looseWords, rawSql, sqlOutsideItsFiles) },
  {
    files: ['src/core/**/*.{ts,tsx}', 'src/modules/**/{rules,policy,input}*.{ts,tsx}', 'src/modules/**/{rules,policy,input,views}/**/*.{ts,tsx}'],
    rules: {
      ...forbid(...page, rawSql, sqlOutsideItsFiles, clock),
      'no-restricted-globals': ['error', 'fetch', 'process', 'crypto', 'setTimeout', 'setInterval', 'localStorage'],
    },
  },
  { files: ['src/config.ts', 'test/**/*.ts', 'bench/**/*.ts', '*.config.ts'], rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' } },
  { files: ['src/cli.ts', 'src/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  // Words and rows are not code: a list may be as long as what it lists.
  { files: ['src/i18n/messages/**/*.ts', 'src/demo/**/*.ts', 'src/**/*.data.ts', 'src/db/migrations/**/*.ts', 'src/db/schema.ts', 'test/rights/table.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/db/migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off', complexity: ['error', 10] },
  },
)
