import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chooseRuntime, electronPackage, runtimeFacts, type Runtime } from './runtime.ts'

/** How long the download may take, in milliseconds. A refused or missing network ends it much sooner. */
const downloadTimeout = 10 * 60_000
/** After this long, in milliseconds, the wait is worth a word. */
const patience = 3_000

/**
 * Decides what the app runs on, and fetches Electron's runtime first if it may be used and is not there: npm installs
 * the package `electron` alone, and the package's own installer fetches the rest at the first start. The installer
 * reads the variables and npm settings for mirrors and proxies by itself.
 */
export async function obtainRuntime(): Promise<Runtime> {
  const facts = runtimeFacts()
  if (facts.electron || facts.forced === 'host') return chooseRuntime(facts)
  await runInstaller()
  return chooseRuntime(runtimeFacts())
}

/** Runs the installer. Whether it worked shows in what is there afterwards. */
function runInstaller(): Promise<void> {
  const word = setTimeout(
    () => console.log("Fetching Electron's runtime, about 120 MB, this once…"),
    patience,
  )
  const installer = spawn(process.execPath, [join(electronPackage(), 'install.js')], {
    stdio: 'ignore',
    timeout: downloadTimeout,
  })
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(word)
      resolve()
    }
    installer.on('error', done)
    installer.on('exit', done)
  })
}
