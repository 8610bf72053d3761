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
  }
}

/**
 * The places of the app. What is open beside a list is in the query (`id`, `lang`; `topic` and `section` narrow the
 * library), so that back and forward walk through the questions as well.
 */
const routes: RouteRecordRaw[] = [
  { path: '/', redirect: { name: 'library' } },
  { path: '/library', name: 'library', component: LibraryView },
  { path: '/bookmarks', name: 'bookmarks', component: BookmarksView },
  { path: '/notes', name: 'notes', component: NotesView },
  { path: '/search', name: 'search', component: SearchView },
  { path: '/interview', name: 'interview', component: InterviewSetupView },
  { path: '/interview/now', name: 'interview-now', component: InterviewView, meta: { full: true } },
  { path: '/interview/report/:id', name: 'report', component: InterviewReportView, props: true },
  { path: '/review', name: 'review', component: ReviewView },
  { path: '/progress', name: 'progress', component: ProgressView },
  { path: '/goal', name: 'goal', component: GoalView },
  { path: '/settings/:page?', name: 'settings', component: SettingsView, props: true },
  { path: '/:anything(.*)*', redirect: { name: 'library' } },
]

/** Hash history: a packaged page has no server to answer for other paths. */
export const router = createRouter({ history: createWebHashHistory(), routes })
