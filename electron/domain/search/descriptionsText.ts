import { algorithms } from './descriptions/algorithms.ts'
import { architecture } from './descriptions/architecture.ts'
import { components } from './descriptions/components.ts'
import { concurrency } from './descriptions/concurrency.ts'
import { dataScience } from './descriptions/dataScience.ts'
import { databases } from './descriptions/databases.ts'
import { delivery } from './descriptions/delivery.ts'
import { dotnet } from './descriptions/dotnet.ts'
import { functions } from './descriptions/functions.ts'
import { git } from './descriptions/git.ts'
import { golang } from './descriptions/golang.ts'
import { javascript } from './descriptions/javascript.ts'
import { jvm } from './descriptions/jvm.ts'
import { memory } from './descriptions/memory.ts'
import { messaging } from './descriptions/messaging.ts'
import { networks } from './descriptions/networks.ts'
import { objects } from './descriptions/objects.ts'
import { pages } from './descriptions/pages.ts'
import { phpAndCpp } from './descriptions/phpAndCpp.ts'
import { python } from './descriptions/python.ts'
import { security } from './descriptions/security.ts'
import { systems } from './descriptions/systems.ts'
import { testing } from './descriptions/testing.ts'
import { webBackend } from './descriptions/webBackend.ts'

/** What concepts are described by whom their names escape, a line for each; see `createDescriptions`. */
export const descriptionsText = [
  algorithms,
  architecture,
  components,
  concurrency,
  dataScience,
  databases,
  delivery,
  dotnet,
  functions,
  git,
  golang,
  javascript,
  jvm,
  memory,
  messaging,
  networks,
  objects,
  pages,
  phpAndCpp,
  python,
  security,
  systems,
  testing,
  webBackend,
].join('\n')
