interface Words { readonly text: string, readonly href: string | null }

/** What a popup or tooltip says, made of text nodes: names from the data never become markup. */
export function saying(lines: readonly Words[]): HTMLElement {
  const said = document.createElement('div')
  for (const { text, href } of lines) {
    const line = document.createElement('p')
    line.append(href === null ? text : link(text, href))
    said.append(line)
  }
  return said
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}
