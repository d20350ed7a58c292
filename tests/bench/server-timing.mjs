// Preloaded into the web server that is measured, and only there: each answer carries the time between the arrival of
// its request and the departure of its first byte, as the server itself sees it.
import { ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'

// Both are called with the response they belong to, below.
// oxlint-disable-next-line typescript/unbound-method
const writeHead = ServerResponse.prototype.writeHead
// oxlint-disable-next-line typescript/unbound-method
const assign = ServerResponse.prototype.assignSocket

ServerResponse.prototype.assignSocket = function (socket) {
  this.startedAt = performance.now()
  return assign.call(this, socket)
}

ServerResponse.prototype.writeHead = function (...args) {
  if (!this.headersSent && this.startedAt !== undefined) {
    this.setHeader('Server-Timing', `app;dur=${(performance.now() - this.startedAt).toFixed(2)}`)
  }
  return writeHead.apply(this, args)
}
