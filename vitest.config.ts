import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Properties try hundreds of texts; a busy machine may take its time over them.
    testTimeout: 30_000,
    // Nothing is kept between calls, so files may share their modules, which take longer to load than most tests to run.
    isolate: false,
    maxWorkers: '100%',
  },
})
