import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The page is served under a content security policy without 'unsafe-inline', so the build must not
// write any script or style into index.html: no module-preload polyfill, no inlined assets.
export default defineConfig({
  plugins: [react()],
  build: {
    target: ['chrome87', 'firefox78', 'safari14'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Two pages: the customer's, and the staff's language studio.
    rolldownOptions: { input: ['index.html', 'studio.html'] },
    license: { fileName: 'licences.md' },
  },
  server: { proxy: { '/api': process.env['BASE_URL'] ?? 'http://127.0.0.1:8080' } },
  test: { include: ['src/**/*.test.ts', 'dev/**/*.test.ts'], environment: 'node' },
});
