import type { VNode } from 'preact'

/** A number that can be called by a tap. */
export const PhoneLink = ({ phone, shown = phone }: { readonly phone: string, readonly shown?: string }): VNode =>
  <a class="time" href={`tel:${phone.replaceAll(/\s/g, '')}`}>{shown}</a>

export const MailLink = ({ email }: { readonly email: string }): VNode => <a href={`mailto:${email}`}>{email}</a>

/** A page of somebody else, without its protocol. */
export const WebLink = ({ web }: { readonly web: string }): VNode => <a href={web} rel="noreferrer">{web.replace(/^https?:\/\//, '')}</a>
