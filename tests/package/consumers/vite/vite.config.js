import { defineConfig } from "vite";

// The strict policy of the tests allows no data: addresses.
export default defineConfig({ build: { assetsInlineLimit: 0 } });
