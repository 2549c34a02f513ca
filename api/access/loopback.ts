const LOOPBACK = /^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/u

/** Whether a host, without its port, is this very machine. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK.test(host.toLowerCase())
}
