// The platform's own migrations.
import * as persistence from '@bunkai/persistence';

/** Applies them as the owner. */
export async function migratePlatform(ownerUrl: string): Promise<void> {
  const { migrate } = persistence as { migrate?: (url: string) => Promise<unknown> };
  await migrate?.(ownerUrl);
}
