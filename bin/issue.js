#!/usr/bin/env node
import module from 'node:module'

// Nodes that can keep compiled code between runs do so; older ones go without.
module.enableCompileCache?.()
const { main } = await import('../dist/cli.js')
await main()
