import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './fixture.ts'

/** A server on this machine that writes down everything that reaches it. */
export interface LocalServer {
  /** Host and port. */
  address: string
  /** The requests, as method and path. */
  heard: string[]
  /** How often anything connected, with a request or without one. */
  connections: () => number
}

/** The fixture of every test, with a server that nothing of the app may ever reach. */
export const test = base.extend<{ server: LocalServer }>({
  server: async ({}, use) => {
    const heard: string[] = []
    const server = createServer(({ method, url }, response) => {
      heard.push(`${method} ${url}`)
      response.setHeader('access-control-allow-origin', '*').end('answer')
    })
    let connections = 0
    server.on('connection', () => connections++)
    server.on('upgrade', ({ url }, socket) => {
      heard.push(`socket ${url}`)
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use({
      address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      heard,
      connections: () => connections,
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})
