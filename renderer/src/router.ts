import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import BookmarksView from './views/BookmarksView.vue'
import GoalView from './views/GoalView.vue'
import InterviewReportView from './views/InterviewReportView.vue'
import InterviewSetupView from './views/InterviewSetupView.vue'
import InterviewView from './views/InterviewView.vue'
import LibraryView from './views/LibraryView.vue'
import NotesView from './views/NotesView.vue'
import ProgressView from './views/ProgressView.vue'
import ReviewView from './views/ReviewView.vue'
import SearchView from './views/SearchView.vue'
import SettingsView from './views/SettingsView.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** The whole window, without the sidebar. */
    full?: true
    /** It has a list of questions, which tells of a folder that is being read. */
    list?: true
    /** It says something of the library as a whole, which has to be read first. */
    whole?: true
  }
}

/**
 * The places of the app. What is open beside a list is in the query (`id`, `lang`; `topic` and `section` narrow the
 * library), so that back and forward walk through the questions as well.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', redirect: { name: 'library' } },
  { path: '/library', name: 'library', component: LibraryView, meta: { list: true } },
  { path: '/bookmarks', name: 'bookmarks', component: BookmarksView, meta: { list: true } },
  { path: '/notes', name: 'notes', component: NotesView, meta: { list: true } },
  { path: '/search', name: 'search', component: SearchView },
  { path: '/interview', name: 'interview', component: InterviewSetupView, meta: { whole: true } },
  { path: '/interview/now', name: 'interview-now', component: InterviewView, meta: { full: true } },
  { path: '/interview/report/:id', name: 'report', component: InterviewReportView, props: true },
  { path: '/review', name: 'review', component: ReviewView, meta: { whole: true } },
  { path: '/progress', name: 'progress', component: ProgressView, meta: { whole: true } },
  { path: '/goal', name: 'goal', component: GoalView, meta: { whole: true } },
  { path: '/settings/:page?', name: 'settings', component: SettingsView, props: true },
  { path: '/:anything(.*)*', redirect: { name: 'library' } },
]

/** Hash history: a packaged page has no server to answer for other paths. */
export const router = createRouter({ history: createWebHashHistory(), routes })
