#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// A build is over in the time an engine needs to warm up. Nodes that can keep compiled code between runs do so. Node 20
// cannot; it is told to optimise only what runs long, and to give young objects room at once.
if (module.enableCompileCache) module.enableCompileCache()
else
  for (const flag of ['--interrupt-budget=600000', '--semi-space-growth-factor=8']) setFlagsFromString(flag)
const { main } = await import('../dist/cli.js')
await main()
