import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What pytest has shown, by the id of the entry: on what, and by how many tests. An entry with a failure is not in it. */
export type ProofReport = Record<string, { provedOn: string[]; tests: number }>

/** The oldest Python 3 that all of the frameworks run on. */
const oldestPython = 11

function findPython(): string | undefined {
  return ['python3', 'python'].find((command) => {
    const { stdout } = spawnSync(command, ['-c', 'import sys; print(*sys.version_info[:2])'], {
      encoding: 'utf8',
    })
    const [major, minor = 0] = (stdout ?? '').split(' ').map(Number)
    return major === 3 && minor >= oldestPython
  })
}

/** A program that has not ended after this hangs. In milliseconds. */
const longest = 20 * 60_000

const succeeds = (command: string, args: string[], cwd: string) =>
  spawnSync(command, args, { cwd, stdio: 'inherit', timeout: longest }).status === 0

/**
 * Makes the virtual environment of the checks, or brings it up to its requirements.
 * @returns its Python; undefined, and a sentence in the terminal, when that can't be done
 */
function prepareEnvironment(checks: string): string | undefined {
  const folder = join(checks, '.venv')
  const python = join(folder, 'bin', 'python')
  const requirements = readFileSync(join(checks, 'requirements.txt'))
  const stamp = join(folder, 'requirements.sha256')
  const wanted = createHash('sha256').update(requirements).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python

  const system = findPython()
  if (system === undefined) {
    console.error(`The proofs need Python 3.${oldestPython} or newer as python3: install it, and start again.`)
    return undefined
  }
  console.log('Installing the frameworks that the answers are proved on ...')
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'requirements.txt']
  if (!succeeds(system, ['-m', 'venv', '--clear', folder], checks) || !succeeds(python, install, checks)) {
    console.error('The virtual environment of content/checks could not be made: what is above says why.')
    return undefined
  }
  writeFileSync(stamp, wanted)
  return python
}

/**
 * Runs every proof, and every block of Python that stands in an answer.
 * @param checks the folder of the Python project
 * @returns what was shown, and whether all of it held; undefined when it could not be run
 */
export function runProofs(checks: string): { proofs: ProofReport; allHeld: boolean } | undefined {
  const python = prepareEnvironment(checks)
  if (python === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sobes-proofs-'))
  const report = join(folder, 'proofs.json')
  try {
    const allHeld = succeeds(python, ['-m', 'pytest', '--quiet', `--proofs=${report}`], checks)
    if (!existsSync(report)) return undefined
    return { proofs: JSON.parse(readFileSync(report, 'utf8')) as ProofReport, allHeld }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
