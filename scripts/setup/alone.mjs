import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inClone, modules, root, say, Told } from './place.mjs'

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const cannotWrite = (error) => new Told(`Do složky ${root} nelze zapisovat (${error.code}). Spusťte příkaz jako její vlastník.`)

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw cannotWrite(error)
  }
}

/** Two commands started at once in a fresh clone must not install over each other. */
export async function alone(work) {
  const lock = inClone('node_modules', '.sitovka-lock')
  makeFolder(modules)
  for (let round = 0; ; round += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw cannotWrite(error)
      const holder = Number(readFileSync(lock, 'utf8') || 0)
      const isAbandoned = holder > 0 ? !isAlive(holder) : Date.now() - statSync(lock).mtimeMs > 5000
      if (isAbandoned) rmSync(lock, { force: true })
      else if (round === 0) say('Čekám, až doběhne jiná příprava téhož klonu…')
      await pause(isAbandoned ? 10 : 300)
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}
