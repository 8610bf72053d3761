import type { QuestionHit, SearchAnswer } from '#domain/search/searchRequest.ts'
import {
  Bookmark,
  Keyboard,
  Library,
  ListFilter,
  MessagesSquare,
  Monitor,
  Moon,
  NotebookPen,
  Search,
  Settings,
  Sun,
} from '@lucide/vue'
import { computed, type Component } from 'vue'
import { useI18n } from 'vue-i18n'
import { matchLabel } from '../components/palette/matchLabel.ts'
import type { PaletteAction, PaletteGroup, PaletteRow } from '../components/palette/paletteGroup.ts'
import type { FilterOption } from '../components/search/filterOption.ts'
import { useLibrary } from '../stores/library.ts'
import { useReading } from '../stores/reading.ts'
import { useSettings } from '../stores/settings.ts'
import { useQuestionFacts } from './useQuestionFacts.ts'
import { useTopicName } from './useTopicName.ts'

const shown = { questions: 6, onlyQuestions: 20, notes: 3, actions: 5, recent: 6 }

interface Command {
  name: string
  action: PaletteAction
  icon: Component
  keys?: string[]
}

/** What the palette can do besides opening questions and topics. */
const commands: Command[] = [
  {
    name: 'interview',
    action: { kind: 'place', place: 'interview' },
    icon: MessagesSquare,
    keys: ['Ctrl', 'I'],
  },
  { name: 'bookmarks', action: { kind: 'place', place: 'bookmarks' }, icon: Bookmark, keys: ['Ctrl', '2'] },
  { name: 'notes', action: { kind: 'place', place: 'notes' }, icon: NotebookPen, keys: ['Ctrl', '3'] },
  { name: 'settings', action: { kind: 'place', place: 'settings' }, icon: Settings, keys: ['Ctrl', ','] },
  { name: 'keys', action: { kind: 'keys' }, icon: Keyboard, keys: ['?'] },
  { name: 'theme-light', action: { kind: 'theme', theme: 'light' }, icon: Sun },
  { name: 'theme-dark', action: { kind: 'theme', theme: 'dark' }, icon: Moon },
  { name: 'theme-system', action: { kind: 'theme', theme: 'system' }, icon: Monitor },
]

interface PaletteState {
  /** What is typed besides filters. */
  text: string
  /** Whether there is something to search for: a text, or filters. */
  asks: boolean
  onlyQuestions: boolean
  answer: SearchAnswer | undefined
  /** Filters that may be meant where the caret is; `sure` when nothing else can be. */
  filters: { options: FilterOption[]; count: number; sure: boolean }
}

/** What the palette lists: what was found for a text, else what was opened of late and what can be done. */
export function usePaletteGroups(state: () => PaletteState) {
  const { t, n } = useI18n()
  const library = useLibrary()
  const reading = useReading()
  const settings = useSettings()
  const facts = useQuestionFacts()
  const topicName = useTopicName()

  const countOf = (listed: number, total: number) =>
    listed < total ? t('search.shownOf', { shown: listed, total: n(total) }) : n(total)
  const plain = (text: string) => [{ text, match: false }]
  const questionRow = ({ id, lang, title, context }: QuestionHit): PaletteRow => {
    const { state, detail } = facts(id, lang)
    return {
      key: `question ${id}`,
      action: { kind: 'question', id, lang },
      title,
      context,
      lang,
      state,
      detail,
    }
  }
  const commandRows = computed(() =>
    commands
      .filter(({ action }) => action.kind !== 'theme' || action.theme !== settings.current.theme)
      .map(({ name, action, icon, keys }): PaletteRow => ({
        key: name,
        action,
        title: plain(t(`search.command.${name}`)),
        context: [],
        icon,
        keys,
      })),
  )
  const topics = computed(() =>
    library.topics.map(({ name, rows }): PaletteRow => ({
      key: `topic ${name}`,
      action: { kind: 'topic', topic: name },
      title: plain(topicName(name)),
      context: [],
      icon: Library,
      detail: t('shell.questions', { n: n(rows.length) }, rows.length),
    })),
  )

  function recentlyOpened(): PaletteGroup {
    const rows = Object.entries(reading.current.opened)
      .sort(([, a], [, b]) => b - a)
      .flatMap(([id]) => library.rowsById.get(id) ?? [])
      .slice(0, shown.recent)
      .map(({ id, lang, title }) => questionRow({ id, lang, title: plain(title), context: [] }))
    return { name: 'recent', label: t('search.recent'), rows }
  }

  function foundQuestions({ answer, onlyQuestions }: PaletteState): PaletteGroup {
    const most = onlyQuestions ? shown.onlyQuestions : shown.questions
    const rows = (answer?.questions ?? []).slice(0, most).map(questionRow)
    const total = answer?.questionCount ?? 0
    const isReading = answer?.reading === true
    const counted =
      total === 0 ? t(isReading ? 'search.noneYet' : 'search.none') : countOf(rows.length, total)
    return {
      name: 'questions',
      label: t('search.groupQuestions'),
      count: isReading ? `${counted}, ${t('search.reading')}` : counted,
      rows,
    }
  }

  function foundNotes({ answer }: PaletteState): PaletteGroup {
    const rows = (answer?.notes ?? []).slice(0, shown.notes).map(({ id, context }): PaletteRow => {
      const { row } = facts(id)
      const lang = row?.lang ?? settings.current.contentLanguage
      return {
        key: `note ${id}`,
        action: { kind: 'question', id, lang },
        title: context,
        context: [],
        icon: NotebookPen,
        detail: row?.title,
      }
    })
    const count = countOf(rows.length, answer?.noteCount ?? 0)
    return { name: 'notes', label: t('search.groupNotes'), count, rows }
  }

  function foundActions({ text }: PaletteState): PaletteGroup {
    const rows = [...topics.value, ...commandRows.value]
      .flatMap((row) => {
        const match = matchLabel(row.title.map((segment) => segment.text).join(''), text)
        return match ? [{ match, row: { ...row, title: match.segments } }] : []
      })
      .sort((a, b) => b.match.words - a.match.words)
      .slice(0, shown.actions)
      .map(({ row }) => row)
    return { name: 'actions', label: t('search.groupActions'), rows }
  }

  function allResults({ answer }: PaletteState): PaletteGroup {
    const total = (answer?.questionCount ?? 0) + (answer?.noteCount ?? 0)
    const row: PaletteRow = {
      key: 'all',
      action: { kind: 'all-results' },
      title: plain(t('search.allResults', { n: n(total) }, total)),
      context: [],
      icon: Search,
      keys: ['Shift', 'Enter'],
    }
    return { name: 'all', label: '', rows: total > 0 ? [row] : [] }
  }

  function offeredFilters({ filters }: PaletteState): PaletteGroup {
    const rows = filters.options.map((option): PaletteRow => ({
      key: `filter ${option.text}`,
      action: { kind: 'filter', option, sure: filters.sure },
      title: plain(option.text),
      context: [],
      icon: ListFilter,
      detail: option.detail,
    }))
    return {
      name: 'filters',
      label: t('search.filters'),
      count: countOf(rows.length, filters.count),
      rows,
    }
  }

  function listed(now: PaletteState): PaletteGroup[] {
    if (now.asks) {
      const others = now.onlyQuestions ? [] : [foundNotes(now), foundActions(now)]
      return [foundQuestions(now), ...others, allResults(now)]
    }
    if (now.filters.sure) return []
    const commandGroup = { name: 'commands', label: t('search.groupCommands'), rows: commandRows.value }
    return [recentlyOpened(), ...(now.onlyQuestions ? [] : [commandGroup])]
  }

  return computed(() => {
    const now = state()
    const filters = offeredFilters(now)
    const offered = filters.rows.length > 0 ? [filters] : []
    const groups = listed(now)
    const isFound = [...groups, ...offered].some((group) => group.rows.length > 0)
    // That no question was found is worth a line where there is something else.
    const shownGroups = groups.filter(
      (group) => group.rows.length > 0 || (isFound && group.name === 'questions' && now.answer !== undefined),
    )
    // A search keeps its Enter: filters come first only where one is surely meant.
    return now.filters.sure ? [...offered, ...shownGroups] : [...shownGroups, ...offered]
  })
}
