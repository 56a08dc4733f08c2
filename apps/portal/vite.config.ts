import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What nearly every page needs travels in a few files; the rest with the pages that ask for it.
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'frame',
      test: /node_modules[\\/](?:react|react-dom|scheduler|react-router|i18next)[\\/]/,
      priority: 2,
    },
    { name: 'kit', test: /node_modules/, minShareCount: 12, priority: 1 },
    { name: 'common', test: /(?:libs[\\/]ui|portal)[\\/]src/, minShareCount: 12 },
  ],
};

// Two builds: the browser's, with a manifest of its scripts, and with --ssr the server's, whole in itself.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  resolve: {
    conditions: ['@bunkai/source', 'module', isSsrBuild ? 'node' : 'browser', 'development|production'],
  },
  ssr: {
    noExternal: true,
    resolve: { conditions: ['@bunkai/source', 'module', 'node', 'development|production'] },
  },
  build: isSsrBuild
    ? {
        outDir: 'dist-server',
        emptyOutDir: true,
        target: 'node20',
        copyPublicDir: false,
        // The server tells the API the texts of all operations: only the browser fetches them late.
        rolldownOptions: { input: 'src/server.tsx', checks: { ineffectiveDynamicImport: false } },
      }
    : {
        outDir: 'dist-web',
        emptyOutDir: true,
        target: 'es2022',
        // light-dark() stays as it is: rewritten, it would not follow the scheme that the document sets.
        cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
        manifest: true,
        cssCodeSplit: false,
        rolldownOptions: { input: 'src/client.tsx', output: { codeSplitting } },
      },
}));
