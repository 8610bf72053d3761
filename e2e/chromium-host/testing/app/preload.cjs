const { contextBridge, ipcRenderer } = require('electron')

globalThis.secretOfPreload = 'not for the page'

contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  onNews: (listener) => {
    const hear = (event, news) => listener(news)
    ipcRenderer.on('news', hear)
    return () => ipcRenderer.removeListener('news', hear)
  },
  list: [1, 2, { three: 3 }],
  double: (number) => number * 2,
  later: async (value) => value,
  refuse: async () => {
    throw new Error('refused')
  },
  apply: (work, value) => work(value),
  lookAtPage: () => typeof globalThis.secretOfPage,
})
