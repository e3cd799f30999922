// The door of portal: the public pages. It owns no tables.
export { routes } from './routes.tsx'
