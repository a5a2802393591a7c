import type { HostPlatform } from './host-platform.ts';
import type { Services } from './services.ts';
export async function createServices(o: { platform: HostPlatform; version: string; dataFolder: string; seedsFolder: string; folder: string | null }): Promise<Services> {
  return {
    platform: o.platform,
    info: { version: o.version, host: o.platform.kind, platform: process.platform, hostReason: o.platform.hostReason, dataFolder: o.dataFolder, seedsFolder: o.seedsFolder },
    serveText: async () => ({ status: 404, headers: {}, body: '' }),
    close: async () => {},
  } as unknown as Services;
}
