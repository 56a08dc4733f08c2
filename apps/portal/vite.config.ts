import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@bunkai/source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist-web', emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000', '/p/': 'http://127.0.0.1:3000' } },
});
