import { defineConfig } from '@playwright/test'
import app from '../playwright.config.ts'

/** `npm run screenshots`: takes the pictures of the README, on the same runtime as the tests. */
export default defineConfig({
  ...app,
  projects: [{ name: 'screenshots', testDir: '.', testMatch: 'takePictures.ts' }],
})
