import { actions } from './glossary/actions.ts'
import { algorithms } from './glossary/algorithms.ts'
import { architecture } from './glossary/architecture.ts'
import { concurrency } from './glossary/concurrency.ts'
import { dataScience } from './glossary/dataScience.ts'
import { databases } from './glossary/databases.ts'
import { frontend } from './glossary/frontend.ts'
import { language } from './glossary/language.ts'
import { networks } from './glossary/networks.ts'
import { numbersAndTexts } from './glossary/numbersAndTexts.ts'
import { objects } from './glossary/objects.ts'
import { operations } from './glossary/operations.ts'
import { ordinaryWords } from './glossary/ordinaryWords.ts'
import { qualities } from './glossary/qualities.ts'
import { questionPhrases } from './glossary/questionPhrases.ts'
import { security } from './glossary/security.ts'
import { signs } from './glossary/signs.ts'
import { systems } from './glossary/systems.ts'
import { teamwork } from './glossary/teamwork.ts'
import { testing } from './glossary/testing.ts'
import { values } from './glossary/values.ts'
import { web } from './glossary/web.ts'

/** What developers call things in both languages, a line for each meaning; see `createGlossary`. */
export const glossaryText = [
  actions,
  algorithms,
  architecture,
  concurrency,
  dataScience,
  databases,
  frontend,
  language,
  networks,
  numbersAndTexts,
  objects,
  operations,
  ordinaryWords,
  qualities,
  questionPhrases,
  security,
  signs,
  systems,
  teamwork,
  testing,
  values,
  web,
].join('\n')
