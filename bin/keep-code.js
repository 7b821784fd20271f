/**
 * Runs the command with the words given, as `issue` does, and then keeps the code the engine compiled for it beside
 * the bundle, if it succeeded. Part of the build.
 */
import { writeFileSync } from 'node:fs'
import { codeFile, loadBundle } from './bundle.js'

const { exports, script } = loadBundle()
await exports.main()
if (!process.exitCode) writeFileSync(codeFile, script.createCachedData())
