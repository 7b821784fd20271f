#!/usr/bin/env node
import { loadBundle } from './bundle.js'

await loadBundle().exports.main()
