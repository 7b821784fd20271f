/** Where the tool may keep what it can make again. */
import { join } from 'node:path'

/** What of the surroundings says where a user's caches lie. */
export interface CacheSurroundings {
  readonly platform: string
  readonly home: string
  readonly xdgCacheHome: string | undefined
  readonly localAppData: string | undefined
}

/** The tool's own folder among the caches of the user, as each system has them; an XDG path must be absolute. */
export function cacheFolder({ platform, home, xdgCacheHome, localAppData }: CacheSurroundings): string {
  if (xdgCacheHome?.startsWith('/')) return join(xdgCacheHome, 'issue', 'pictures')
  if (platform === 'win32')
    return join(localAppData ?? join(home, 'AppData', 'Local'), 'issue', 'Cache', 'pictures')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'issue', 'pictures')
  return join(home, '.cache', 'issue', 'pictures')
}
