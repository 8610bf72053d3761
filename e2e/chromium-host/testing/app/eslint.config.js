// The app is what a bundler would leave of one: a CommonJS preload, and plain scripts for the page.
export default [{}]
