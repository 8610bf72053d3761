window.secretOfPage = 'not for the preload'
document.documentElement.dataset.ready = ''
