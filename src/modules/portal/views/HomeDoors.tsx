import type { VNode } from 'preact'
import { Icon, type IconName } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'

const doors = [
  { code: 'concern', icon: 'eye', path: '/mam-obavu' },
  { code: 'role', icon: 'people', path: '/sitar/co-dela' },
  { code: 'map', icon: 'pin', path: '/mapa' },
] as const satisfies readonly { readonly code: string, readonly icon: IconName, readonly path: string }[]

/** Further ways to help; the map only where it has something to show. */
export function HomeDoors({ ui, hasServices }: { readonly ui: Ui, readonly hasServices: boolean }): VNode {
  const open = doors.filter(({ code }) => code !== 'map' || hasServices)
  return (
    <section class="section" aria-labelledby="dvere">
      <div class="wrap">
        <h2 id="dvere" class="visually-hidden">{ui.t('portal:home.doors.title')}</h2>
        <ul class="doors">
          {open.map(({ code, icon, path }, index) => (
            <li>
              <div class={index === 0 ? 'door door-first' : 'door'}>
                <Icon name={icon} />
                <h3>{ui.t(`portal:home.doors.${code}.title`)}</h3>
                <p>{ui.t(`portal:home.doors.${code}.text`)}</p>
                <a href={ui.href(path)}>{ui.t(`portal:home.doors.${code}.act`)}</a>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
