/**
 * Loaded by `node --require` before a timed command: at its end writes what the whole of it used, threads and all, to
 * the file named by BENCH_USAGE. Costs the command under a millisecond, the same on both sides.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

/**
 * On Linux a child starts with the peak of the process that started it; the kernel's account of this address space
 * does not.
 */
function peakKibibytes() {
  try {
    const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return Number(peak)
  } catch {
    return process.resourceUsage().maxRSS
  }
}

const target = process.env.BENCH_USAGE
if (isMainThread && target !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: peakKibibytes() / 1024 }
    writeFileSync(target, JSON.stringify(usage))
  })
}
